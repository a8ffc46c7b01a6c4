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
const goal = createRoute({ ...under("/goals/$goal"), component: lazyRouteComponent(() => import("./scenes/goal/Goal.tsx"), "Goal") });
const registers = createRoute({ ...under("/registers"), component: lazyRouteComponent(() => import("./scenes/registers/Registers.tsx"), "Registers") });
const register = createRoute({
  ...under("/registers/$register"),
  validateSearch: readSelection,
  component: lazyRouteComponent(() => import("./scenes/register/Register.tsx"), "Register"),
});
const registerImport = createRoute({
  ...under("/registers/$register/import"),
  validateSearch: (search: Record<string, unknown>): Step => ({ table: one(search["table"]), preview: one(search["preview"]), import: one(search["import"]) }),
  component: lazyRouteComponent(() => import("./scenes/register/import/Import.tsx"), "Import"),
});
const row = createRoute({ ...under("/registers/$register/$id"), component: lazyRouteComponent(() => import("./scenes/row/Row.tsx"), "Row") });
const figures = createRoute({
  ...under("/figures"),
  validateSearch: (search: Record<string, unknown>) => ({ q: one(search["q"]), goal: many(search["goal"])[0], only: one(search["only"]) }),
  component: lazyRouteComponent(() => import("./scenes/figures/Figures.tsx"), "Figures"),
});
const bulletin = createRoute({ ...under("/bulletin"), component: lazyRouteComponent(() => import("./scenes/bulletin/Bulletin.tsx"), "Bulletin") });
const editor = createRoute({ ...under("/bulletin/edit"), component: lazyRouteComponent(() => import("./scenes/editor/Editor.tsx"), "Editor") });
const proof = createRoute({ ...under("/proof"), component: lazyRouteComponent(() => import("./scenes/proof/Proof.tsx"), "Proof") });
const about = createRoute({ ...under("/about"), component: lazyRouteComponent(() => import("./scenes/about/About.tsx"), "About") });

const map = createRoute({ ...under("/map"), validateSearch: (search: Record<string, unknown>) => ({ ...readChoice(search) }), component: lazyRouteComponent(() => import("./scenes/map/Map.tsx"), "MapScene") });
const timeline = createRoute({
  ...under("/timeline"),
  validateSearch: (search: Record<string, unknown>) => ({ ...readChoice(search), kind: one(search["kind"]), zoom: one(search["zoom"]), as: one(search["as"]) }),
  component: lazyRouteComponent(() => import("./scenes/timeline/Timeline.tsx"), "Timeline"),
});

const signIn = createRoute({ ...under("/sign-in"), validateSearch: (search: Record<string, unknown>): { next?: string | undefined; failed?: string | undefined } => ({ next: one(search["next"]), failed: one(search["failed"]) }), component: lazyRouteComponent(() => import("./scenes/sign-in/SignIn.tsx"), "SignIn") });
const account = createRoute({ ...under("/account"), component: lazyRouteComponent(() => import("./scenes/account/Account.tsx"), "Account") });
const screen = createRoute({ ...under("/screen"), component: lazyRouteComponent(() => import("./scenes/screen/Screen.tsx"), "Screen") });

const admin = createRoute({ ...under("/admin"), validateSearch: readAsked, component: lazyRouteComponent(() => import("./scenes/admin/Admin.tsx"), "Admin") });

const issuing = createRoute({ ...under("/issue"), component: lazyRouteComponent(() => import("./scenes/issuing/Issuing.tsx"), "Issuing") });
const publicList = createRoute({ ...under("/public"), component: lazyRouteComponent(() => import("./scenes/public/Public.tsx"), "PublicList") });
const publicMonth = createRoute({ ...under("/public/$month"), component: lazyRouteComponent(() => import("./scenes/public/Public.tsx"), "PublicMonth") });

const reports = createRoute({ ...under("/report"), component: lazyRouteComponent(() => import("./scenes/report/Reports.tsx"), "Reports") });
const reportForm = createRoute({ ...under("/report/$month/$unit"), component: lazyRouteComponent(() => import("./scenes/report/FormPage.tsx"), "FormPage") });
const reviewQueue = createRoute({
  ...under("/review"),
  validateSearch: texts("period", "show"),
  component: lazyRouteComponent(() => import("./scenes/review/ReviewQueue.tsx"), "ReviewQueue"),
});
const reviewReport = createRoute({ ...under("/review/$month/$unit"), component: lazyRouteComponent(() => import("./scenes/review/ReportReview.tsx"), "ReportReview") });
const supervision = createRoute({
  ...under("/supervision"),
  validateSearch: texts("show", "step", "page", "size"),
  component: lazyRouteComponent(() => import("./scenes/supervision/Supervision.tsx"), "Supervision"),
});
const orders = createRoute({
  ...under("/orders"),
  validateSearch: texts("q", "state", "page", "size"),
  component: lazyRouteComponent(() => import("./scenes/supervision/Orders.tsx"), "Orders"),
});
const newOrder = createRoute({ ...under("/orders/new"), validateSearch: readPrefill, component: lazyRouteComponent(() => import("./scenes/supervision/NewOrder.tsx"), "NewOrder") });
const order = createRoute({ ...under("/orders/$id"), component: lazyRouteComponent(() => import("./scenes/supervision/Order.tsx"), "Order") });
const notices = createRoute({
  ...under("/notices"),
  validateSearch: texts("show", "page"),
  component: lazyRouteComponent(() => import("./scenes/notices/Notices.tsx"), "Notices"),
});
const burden = createRoute({ ...under("/burden"), component: lazyRouteComponent(() => import("./scenes/burden/Burden.tsx"), "Burden") });

const routeTree = root.addChildren([
  overview, goal, registers, register, registerImport, row, figures, bulletin, about,
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
