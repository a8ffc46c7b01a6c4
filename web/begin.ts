import { address } from "../contract/api/paths.ts";
import type { Me, Programme, Query, RouteName } from "../contract/index.ts";
import { askEarly } from "./data/early.ts";
import { landingOf } from "./parts/landing.ts";
import { asOfIn, type Place, readPlace } from "./place/place.ts";
import { DEFAULT_SIZE } from "./place/paging.ts";
import { parseSearch } from "./place/search.ts";
import { scenes } from "./scenes.ts";

type Path = keyof typeof scenes;
type Asked = readonly [name: RouteName, params?: Readonly<Record<string, string>>, query?: Query];

/** What a page asks first, where that follows from its address. */
interface At {
  readonly params: Readonly<Record<string, string>>;
  readonly place: Place;
  /** the address asks for nothing but the page: a list as it comes */
  readonly bare: boolean;
}
const first: Partial<Record<Path, (at: At) => readonly Asked[]>> = {
  "/goals/$goal": ({ params, place }) => [["goal", params, asOfIn(place)], ["overview", {}, asOfIn(place)]],
  "/registers": () => [["registers"]],
  "/registers/$register": ({ params }) => [["register", params]],
  "/registers/$register/$id": ({ params }) => [["row", params], ["rowUses", params]],
  "/figures": ({ place }) => [["figures", {}, asOfIn(place)]],
  "/map": ({ place }) => [["map", {}, asOfIn(place)]],
  "/timeline": ({ place }) => [["timeline", {}, asOfIn(place)]],
  "/screen": ({ place }) => [["overview", {}, asOfIn(place)], ["map", {}, asOfIn(place)]],
  "/orders": ({ place: { org }, bare }) => (bare ? [["orders", {}, { page: 1, size: DEFAULT_SIZE, ...(org ? { org } : {}) }]] : []),
  "/orders/$id": ({ params }) => [["order", params]],
  "/public": () => [["publicMonths"]],
  "/public/$month": ({ params }) => [["publicMonth", params]],
  "/report/$month/$unit": ({ params }) => [["reportForm", params]],
  "/review/$month/$unit": ({ params }) => [["reviewReport", params]],
};

/** What a page asks once it is known who looks, and which month is the newest. */
const then: Partial<Record<Path, (at: At, me: Me, month: string) => readonly Asked[]>> = {
  "/": ({ place }, me) => (landingOf(me) === "/" && me.can["read"] ? [["overview", {}, asOfIn(place)]] : []),
  "/admin": ({ bare }, me) => (bare && me.can["keep-accounts"] ? [["accounts", {}, { page: 1, size: DEFAULT_SIZE }], ["grants", {}, { size: 1 }]] : []),
  "/bulletin": ({ place: { edition } }, _, month) => [["bulletin", { month }, edition === undefined ? {} : { edition }]],
  "/bulletin/edit": (_, __, month) => [["text", { month }], ["textPieces", { month }], ["textReviews", { month }], ["textComments", { month }]],
  "/issue": (_, __, month) => [["issuing", { month }]],
};

/** What every address may say; see `Place`. */
const KEPT: ReadonlySet<string> = new Set(["month", "org", "edition", "lang"]);

/**
 * Begins what the page at this address will need, while the program itself is still on its way: its scene, and the
 * answers that it will show. What is asked here must be asked in the very same words by the scene, or it is asked twice.
 */
export function begin({ pathname, search }: { readonly pathname: string; readonly search: string }): void {
  const asked = parseSearch(search);
  const place = readPlace(asked);
  const lang = place.lang ?? "zh";
  const early = ([name, params = {}, query = {}]: Asked): Promise<unknown> =>
    askEarly(address(name, params, { ...query, lang }))?.then((answer) => answer.json()) ?? Promise.resolve(undefined);
  const known = Promise.all([early(["me"]), early(["programme"])]);
  const found = match(pathname);
  if (found) {
    const { path, params } = found;
    // a scene that did not come is asked for again by the router, which says so
    scenes[path]().catch(() => undefined);
    const at = { params, place, bare: Object.keys(asked).every((name) => KEPT.has(name)) };
    for (const each of first[path]?.(at) ?? []) early(each).catch(() => undefined);
    known.then(([me, programme]) => {
      for (const each of then[path]?.(at, me as Me, place.month ?? (programme as Programme).current) ?? []) early(each).catch(() => undefined);
    }).catch(() => undefined);
  } else known.catch(() => undefined);
}

/** The page of an address; of two that fit, the one with fewer parameters ("/orders/new" is no order). */
export function match(pathname: string): { path: Path; params: Record<string, string> } | undefined {
  let parts: string[];
  try {
    parts = pathname.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
  const fitting = (Object.keys(scenes) as Path[]).flatMap((path) => {
    const wanted = path.split("/").filter(Boolean);
    if (wanted.length !== parts.length || wanted.some((each, i) => !each.startsWith("$") && each !== parts[i])) return [];
    return [{ path, params: Object.fromEntries(wanted.flatMap((each, i) => (each.startsWith("$") ? [[each.slice(1), parts[i]!]] : []))) }];
  });
  return fitting.toSorted((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0];
}
