import { afterEach, describe, expect, it, vi } from "vitest";
import { address } from "../../contract/api/paths.ts";
import { ask, Refusal } from "./client.ts";

afterEach(() => vi.unstubAllGlobals());

const served = (response: () => Response | Promise<Response>) => vi.stubGlobal("fetch", vi.fn(async () => response()));
const refused = (): Promise<Refusal> => ask("overview", {}, { month: "2016-10" }).then(() => { throw new Error("was answered"); }, (error: unknown) => error as Refusal);

describe("address", () => {
  it.each([
    [address("row", { register: "projects", id: "p/1 周" }), "/api/registers/projects/rows/p%2F1%20%E5%91%A8"],
    [address("rows", { register: "projects" }, { filter: ["a:eq:1", "b:missing"], q: "", org: undefined, page: 2 }), "/api/registers/projects/rows?filter=a%3Aeq%3A1&filter=b%3Amissing&page=2"],
  ])("%s", (made, wanted) => expect(made).toBe(wanted));

  it("needs every parameter", () => expect(() => address("goal", {})).toThrow(/goal/));
});

describe("ask", () => {
  it("gives the answer", async () => {
    served(() => Response.json({ month: "2016-10" }));
    expect(await ask("overview", {}, { month: "2016-10" })).toEqual({ month: "2016-10" });
  });

  it.each([
    ["issues with a status", () => Response.json({ issues: [{ code: "access.denied", what: "no", where: "", next: "", severity: "error" }] }, { status: 403 }), 403, ["access.denied"]],
    ["a page of a proxy", () => new Response("<html>", { status: 502 }), 502, []],
    ["an answer that is no JSON", () => new Response("<html>"), 0, []],
    ["no network", () => Promise.reject(new TypeError("network")), 0, []],
  ] as const)("refuses %s", async (_, response, status, codes) => {
    served(response);
    const refusal = await refused();
    expect(refusal).toBeInstanceOf(Refusal);
    expect([refusal.status, refusal.issues.map((each) => each.code)]).toEqual([status, codes]);
  });
});
