import { address } from "../contract/api/paths.ts";
import type { Me, Programme, Query, RegisterDetail, RouteName } from "../contract/index.ts";
import { askEarly } from "./data/early.ts";
import { asOfIn, type Place, readPlace } from "./place/place.ts";
import { landingOf } from "./parts/landing.ts";
import { DEFAULT_SIZE } from "./place/paging.ts";
import { parseSearch } from "./place/search.ts";
import { scenes } from "./scenes.ts";

type Path = keyof typeof scenes;
export type Asked = readonly [name: RouteName, params?: Readonly<Record<string, string>>, query?: Query];

/** What a page asks first, where that follows from its address. */
interface At {
  readonly params: Readonly<Record<string, string>>;
  readonly place: Place;
  /** the address asks for nothing but the page: a list as it comes */
  readonly bare: boolean;
}
const first: Partial<Record<Path, (at: At) => readonly Asked[]>> = {
  "/mine": ({ place: { month, org } }) => [["agenda", {}, { month, org }]],
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

/** What a page asks once it is known who looks, which month is the newest, and what it asked first has been answered. */
const then: Partial<Record<Path, (at: At, me: Me, month: string, answers: readonly unknown[]) => readonly Asked[]>> = {
  // whoever is led elsewhere from here asks for none of it, and an administrator may not
  "/": ({ place }, me) => (landingOf(me) === "/" ? [["overview", {}, asOfIn(place)]] : []),
  "/registers/$register": ({ params, place: { org }, bare }, _, month, [told]) =>
    (bare ? [["rows", params, { org, month: (told as RegisterDetail).table.dated ? month : undefined, page: 1, size: DEFAULT_SIZE }]] : []),
  "/admin": ({ bare }, me) => (bare && me.can["keep-accounts"] ? [["accounts", {}, { page: 1, size: DEFAULT_SIZE }], ["grants", {}, { size: 1 }]] : []),
  "/bulletin": ({ place: { edition } }, _, month) => [["bulletin", { month }, edition === undefined ? {} : { edition }]],
  "/bulletin/edit": (_, __, month) => [["text", { month }], ["textPieces", { month }], ["textReviews", { month }], ["textComments", { month }]],
  "/issue": (_, __, month) => [["issuing", { month }]],
};

/** What every address may say; see `Place`. */
const KEPT: ReadonlySet<string> = new Set(["month", "org", "edition", "lang"]);

/**
 * Begins what the page at this address will need, while the program itself is still on its way: its scene, and the
 * answers that it will show. The program has them before it draws (start.tsx); what a scene asks in other words than
 * these, it asks again. Gives all that was asked, as soon as all is asked.
 */
export async function begin({ pathname, search }: { readonly pathname: string; readonly search: string }): Promise<readonly Asked[]> {
  const words = parseSearch(search);
  const place = readPlace(words);
  const lang = place.lang ?? "zh";
  const asked: Asked[] = [];
  const ask = ([name, params = {}, query = {}]: Asked): Promise<unknown> => {
    const spoken = { ...query, lang };
    asked.push([name, params, spoken]);
    return askEarly(address(name, params, spoken))?.then((answer) => answer.json()) ?? Promise.resolve(undefined);
  };
  const found = match(pathname);
  // a scene that did not come is asked for again by the router, which says so
  if (found) scenes[found.path]().catch(() => undefined);
  const at: At = { params: found?.params ?? {}, place, bare: Object.keys(words).every((name) => KEPT.has(name)) };
  try {
    const [me, programme, ...answers] = await Promise.all([...known, ...(found && first[found.path]?.(at)) ?? []].map(ask)) as [Me, Programme, ...unknown[]];
    const rest = (found && then[found.path]?.(at, me, place.month ?? programme.current, answers)) ?? [];
    for (const each of [...me.signed_in ? [notices] : [], ...rest]) ask(each).catch(() => undefined);
  } catch {
    // the page asks itself, and says what is wrong
  }
  return asked;
}

const known: readonly Asked[] = [["me"], ["programme"]];
const notices: Asked = ["noticeCount"];

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
