import type { FastifyRequest } from "fastify";
import { type RouteName, routes } from "../../contract/index.ts";

const named: ReadonlyMap<string, RouteName> = new Map((Object.keys(routes) as RouteName[]).map((name) => [`${routes[name].method} ${routes[name].path}`, name]));

/** The route that answers, however its address was spelt: `/api/%73ign-in` finds the same one as `/api/sign-in`. */
export const routeOf = ({ method, routeOptions }: FastifyRequest): RouteName | undefined => named.get(`${method} ${routeOptions.url ?? ""}`);

/** The path as the router reads it: decoded, without its query. What cannot be decoded stays as it came. */
export function pathOf({ url }: Pick<FastifyRequest, "url">): string {
  const path = url.split("?", 1)[0]!;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a program asks, and no page or file is wanted. */
export const isApi = (request: FastifyRequest): boolean => (request.routeOptions.url ?? pathOf(request)).startsWith("/api/");
