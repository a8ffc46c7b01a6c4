import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from "@tanstack/react-router";
import { Home } from "./parts/Home.tsx";
import { Shell } from "./parts/Shell.tsx";
import { Broken, NotFound } from "./parts/states.tsx";
import { readPlace } from "./place/place.ts";
import { parseSearch, stringifySearch } from "./place/search.ts";
import type { Step } from "./scenes/register/import/Import.tsx";
import { readSelection } from "./scenes/register/selection.ts";
import { many, one } from "./place/search.ts";
import { readAsked } from "./scenes/admin/asked.ts";
import { readChoice } from "./scenes/map/choose.ts";
import { readPrefill } from "./scenes/supervision/draft.ts";
import { scenes } from "./scenes.ts";

const root = createRootRoute({
  component: Shell,
  validateSearch: readPlace,
  search: { middlewares: [retainSearchParams(["month", "org", "edition", "lang"])] },
  notFoundComponent: NotFound,
  errorComponent: Broken,
});

const under = <P extends string>(path: P) => ({ getParentRoute: () => root, path });

/** Parameters of a page's own, each a text or absent. */
const texts = <K extends string>(...keys: readonly K[]) => (search: Record<string, unknown>) =>
  Object.fromEntries(keys.map((key) => [key, one(search[key])])) as { readonly [Each in K]?: string | undefined };

const overview = createRoute({ ...under("/"), component: Home });
const mine = createRoute({ ...under("/mine"), component: lazyRouteComponent(scenes["/mine"], "AgendaPage") });
const enter = createRoute({ ...under("/mine/$entry/$id"), validateSearch: texts("row"), component: lazyRouteComponent(scenes["/mine/$entry/$id"], "Enter") });
const goal = createRoute({ ...under("/goals/$goal"), component: lazyRouteComponent(scenes["/goals/$goal"], "Goal") });
const registers = createRoute({ ...under("/registers"), component: lazyRouteComponent(scenes["/registers"], "Registers") });
const register = createRoute({
  ...under("/registers/$register"),
  validateSearch: readSelection,
  component: lazyRouteComponent(scenes["/registers/$register"], "Register"),
});
const registerImport = createRoute({
  ...under("/registers/$register/import"),
  validateSearch: (search: Record<string, unknown>): Step => ({ table: one(search["table"]), preview: one(search["preview"]), import: one(search["import"]) }),
  component: lazyRouteComponent(scenes["/registers/$register/import"], "Import"),
});
const row = createRoute({ ...under("/registers/$register/$id"), component: lazyRouteComponent(scenes["/registers/$register/$id"], "Row") });
const figures = createRoute({
  ...under("/figures"),
  validateSearch: (search: Record<string, unknown>) => ({ q: one(search["q"]), goal: many(search["goal"])[0], only: one(search["only"]) }),
  component: lazyRouteComponent(scenes["/figures"], "Figures"),
});
const bulletin = createRoute({ ...under("/bulletin"), component: lazyRouteComponent(scenes["/bulletin"], "Bulletin") });
const editor = createRoute({ ...under("/bulletin/edit"), component: lazyRouteComponent(scenes["/bulletin/edit"], "Editor") });
const proof = createRoute({ ...under("/proof"), component: lazyRouteComponent(scenes["/proof"], "Proof") });
const about = createRoute({ ...under("/about"), component: lazyRouteComponent(scenes["/about"], "About") });

const map = createRoute({ ...under("/map"), validateSearch: (search: Record<string, unknown>) => ({ ...readChoice(search) }), component: lazyRouteComponent(scenes["/map"], "MapScene") });
const timeline = createRoute({
  ...under("/timeline"),
  validateSearch: (search: Record<string, unknown>) => ({ ...readChoice(search), kind: one(search["kind"]), zoom: one(search["zoom"]), as: one(search["as"]) }),
  component: lazyRouteComponent(scenes["/timeline"], "Timeline"),
});

const signIn = createRoute({ ...under("/sign-in"), validateSearch: (search: Record<string, unknown>): { next?: string | undefined; failed?: string | undefined } => ({ next: one(search["next"]), failed: one(search["failed"]) }), component: lazyRouteComponent(scenes["/sign-in"], "SignIn") });
const account = createRoute({ ...under("/account"), component: lazyRouteComponent(scenes["/account"], "Account") });
const screen = createRoute({ ...under("/screen"), component: lazyRouteComponent(scenes["/screen"], "Screen") });

const admin = createRoute({ ...under("/admin"), validateSearch: readAsked, component: lazyRouteComponent(scenes["/admin"], "Admin") });

const issuing = createRoute({ ...under("/issue"), component: lazyRouteComponent(scenes["/issue"], "Issuing") });
const publicList = createRoute({ ...under("/public"), component: lazyRouteComponent(scenes["/public"], "PublicList") });
const publicMonth = createRoute({ ...under("/public/$month"), component: lazyRouteComponent(scenes["/public/$month"], "PublicMonth") });

const reports = createRoute({
  ...under("/report"),
  validateSearch: texts("period", "show", "sort", "page", "size"),
  component: lazyRouteComponent(scenes["/report"], "Reports"),
});
const reportForm = createRoute({ ...under("/report/$month/$unit"), component: lazyRouteComponent(scenes["/report/$month/$unit"], "FormPage") });
const reviewQueue = createRoute({
  ...under("/review"),
  validateSearch: texts("period", "show", "sort", "page", "size"),
  component: lazyRouteComponent(scenes["/review"], "ReviewQueue"),
});
const reviewReport = createRoute({ ...under("/review/$month/$unit"), component: lazyRouteComponent(scenes["/review/$month/$unit"], "ReportReview") });
const supervision = createRoute({
  ...under("/supervision"),
  validateSearch: texts("show", "step", "sort", "page", "size"),
  component: lazyRouteComponent(scenes["/supervision"], "Supervision"),
});
const orders = createRoute({
  ...under("/orders"),
  validateSearch: texts("q", "state", "sort", "page", "size"),
  component: lazyRouteComponent(scenes["/orders"], "Orders"),
});
const newOrder = createRoute({ ...under("/orders/new"), validateSearch: readPrefill, component: lazyRouteComponent(scenes["/orders/new"], "NewOrder") });
const order = createRoute({ ...under("/orders/$id"), component: lazyRouteComponent(scenes["/orders/$id"], "Order") });
const notices = createRoute({
  ...under("/notices"),
  validateSearch: texts("show", "page"),
  component: lazyRouteComponent(scenes["/notices"], "Notices"),
});
const burden = createRoute({
  ...under("/burden"),
  validateSearch: texts("period", "sort", "page", "size"),
  component: lazyRouteComponent(scenes["/burden"], "Burden"),
});

const routeTree = root.addChildren([
  overview, mine, enter, goal, registers, register, registerImport, row, figures, bulletin, about,
  editor,
  reports, reportForm, burden,
  reviewQueue, reviewReport, supervision, orders, newOrder, order, notices,
  map, timeline, screen,
  signIn, account, admin,
  proof,
  issuing, publicList, publicMonth,
]);

export const makeRouter = () => createRouter({
  routeTree, parseSearch, stringifySearch,
  defaultPreload: "intent",
  scrollRestoration: true,
  defaultPendingMs: 300,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
