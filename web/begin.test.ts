import { afterEach, describe, expect, test, vi } from "vitest";
import { match } from "./begin.ts";
import { makeRouter } from "./router.tsx";
import { scenes } from "./scenes.ts";

describe("the page of an address", () => {
  test.each([
    ["/", "/", {}],
    ["/goals/g1", "/goals/$goal", { goal: "g1" }],
    ["/orders", "/orders", {}],
    ["/orders/new", "/orders/new", {}],
    ["/orders/2016-7", "/orders/$id", { id: "2016-7" }],
    ["/registers/projects/import", "/registers/$register/import", { register: "projects" }],
    ["/registers/projects/p%2F1", "/registers/$register/$id", { register: "projects", id: "p/1" }],
    ["/report/2016-11/zc-fgj/", "/report/$month/$unit", { month: "2016-11", unit: "zc-fgj" }],
  ])("%s is %s", (address, path, params) => expect(match(address)).toEqual({ path, params }));

  test.each(["/nowhere", "/goals", "/goals/g1/more", "/registers/a/b/c", "/goals/%E0%A4%A"])("%s is none that is begun", (address) => expect(match(address)).toBeUndefined());
});

describe("the first page asks for the overview ahead", () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ["for a leader", { read: true }, true], ["for the visitor", { read: true }, true],
    ["not for an officer, whose work begins elsewhere", { read: true, "review-office": true }, false],
    ["not for an administrator, to whom it is refused", { "keep-accounts": true }, false],
  ])("%s", async (_, can, wanted) => {
    vi.resetModules();
    const { begin } = await import("./begin.ts");
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (to: string) => {
      asked.push(new URL(to, "http://there").pathname);
      return Response.json(to.includes("/api/me") ? { can, due: null, signed_in: true } : { current: "2016-11" });
    });
    await begin({ pathname: "/", search: "" });
    expect(asked.includes("/api/overview")).toBe(wanted);
  });
});

test("every page of the router has its scene, and no other", () => {
  expect(Object.keys(scenes).toSorted()).toEqual(Object.keys(makeRouter().routesByPath).toSorted());
});
