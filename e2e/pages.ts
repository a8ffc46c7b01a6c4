import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Every page of the router with an address that exists in the sample, and somebody whose page it is. */
export interface PageAt {
  readonly route: string;
  readonly path: string;
  readonly person: string | undefined;
  /** cannot do without its stream of changes, and so never comes to rest */
  readonly live: boolean;
}

/** Where a route needs a name; and whose page it is, where that is not the office's. */
const places: Readonly<Record<string, Partial<PageAt>>> = {
  "/": { person: "leader1" },
  "/mine": { person: "sponsor1" },
  "/mine/$entry/$id": { path: "/mine/patrol/cell-01-03", person: "field1" },
  "/goals/$goal": { path: "/goals/g1", person: "leader1" },
  "/map": { person: "leader1" },
  "/timeline": { person: "leader1" },
  "/bulletin/edit": { live: true },
  "/screen": { person: "leader1" },
  "/registers/$register": { path: "/registers/projects" },
  "/registers/$register/import": { path: "/registers/projects/import" },
  "/registers/$register/$id": { path: "/registers/projects/p-qz-29" },
  "/report": { person: "jxj-liaison" },
  "/report/$month/$unit": { path: "/report/2016-11/zc-jxj", person: "jxj-liaison" },
  "/review/$month/$unit": { path: "/review/2016-11/zc-fgj" },
  "/notices": { person: "jxj-liaison" },
  "/orders/$id": { path: "/orders/so-2016-10-4" },
  "/public/$month": { path: "/public/2016-10", person: undefined },
  "/public": { person: undefined },
  "/about": { person: undefined },
  "/sign-in": { person: undefined },
};

const whose = (route: string): string => (route.startsWith("/admin/audit") ? "audadmin" : route.startsWith("/admin") ? "sysadmin" : "officer1");

/** A page that is added later is visited as the office's, unless its address needs a name: then it must be told above. */
export function allPages(): PageAt[] {
  const router = readFileSync(join(import.meta.dirname, "../web/router.tsx"), "utf8");
  return [...router.matchAll(/\bunder\("([^"]+)"\)/g)].map(([, route = ""]) => {
    const told = places[route] ?? {};
    if (route.includes("$") && told.path === undefined) throw new Error(`e2e/pages.ts does not say an address for ${route}`);
    return { route, path: told.path ?? route, person: "person" in told ? told.person : whose(route), live: told.live ?? false };
  });
}
