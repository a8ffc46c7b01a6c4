import type { z } from "zod";
import { routes, type RouteName } from "../../contract/index.ts";
import { bulletin } from "./bulletin.ts";
import { detail, listed, rowsBehind } from "./figures.ts";
import { goalPage, overview } from "./goals.ts";
import { page, register, registers, row } from "./registers.ts";
import { goals, MONTH, monthState, org, programme } from "./world.ts";

/** Reads `?fail=` on the page: forbidden, down or slow, to try those states too. */
const wished = (): string | null => (typeof location === "undefined" ? null : new URLSearchParams(location.search).get("fail"));

type Given = { params: Record<string, string>; query: Record<string, never> };

const answers: Partial<Record<RouteName, (given: Given) => unknown>> = {
  programme: () => programme,
  overview: ({ query }) => overview(query["month"] ?? MONTH),
  goal: ({ params }) => goals.some((each) => each.id === params["goal"]) ? goalPage(params["goal"]!) : undefined,
  registers: () => ({ registers }),
  register: ({ params }) => register(params["register"]!),
  rows: ({ params, query }) => page(params["register"]!, query as never),
  row: ({ params }) => row(params["id"]!),
  figures: ({ query }) => ({ month: query["month"] ?? MONTH, org: org(query["org"] ?? "zc"), edition: 1, figures: listed }),
  figure: ({ params }) => detail(params["metric"]!),
  figureRows: ({ params, query }) => rowsBehind(params["metric"]!, query["leaf"] ?? "", query["page"] ?? 1, query["size"] ?? 10),
  bulletin: ({ params }) => monthState(params["month"]!) && bulletin(params["month"]!),
};

const told = (status: number, code: string, what: string, next: string): Response =>
  Response.json({ issues: [{ code, what, where: "", next, severity: "error" }] }, { status });

/** Answers a request as the server would, and throws when the answer breaks its own schema. */
export function answer(address: URL): Response {
  for (const [name, route] of Object.entries(routes)) {
    const pattern = new RegExp(`^${route.path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`);
    const match = pattern.exec(address.pathname);
    if (!match || route.method !== "GET") continue;
    const params = Object.fromEntries(Object.entries(match.groups ?? {}).map(([key, value]) => [key, decodeURIComponent(value)]));
    const asked = Object.fromEntries([...new Set(address.searchParams.keys())].map((key) => {
      const all = address.searchParams.getAll(key);
      return [key, all.length > 1 ? all : all[0]];
    }));
    const query = (route.query as z.ZodType).safeParse(asked);
    if (!query.success) return told(400, "web.bad-query", query.error.message, "请检查地址。");
    const body = answers[name as RouteName]?.({ params, query: query.data as never });
    if (body === undefined) return told(404, "web.unknown", `没有“${address.pathname}”。`, "请检查地址，或从总览重新进入。");
    if (route.response && "parse" in route.response) (route.response as z.ZodType).parse(body);
    return Response.json(body);
  }
  return told(404, "web.unknown", address.pathname, "");
}

/** Puts the answers in the place of the network. */
export function answerFromSamples(): void {
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : String(input), location.origin);
    if (!address.pathname.startsWith("/api/")) return real(input, init);
    await new Promise((done) => setTimeout(done, wished() === "slow" ? 60_000 : 30));
    const data = address.pathname !== "/api/programme";
    if (data && wished() === "forbidden") return told(403, "access.denied", "您的岗位不能查看这个月份的数据。", "如工作需要，请联系督考办开通。");
    if (data && wished() === "down") throw new TypeError("network");
    return answer(address);
  };
}
