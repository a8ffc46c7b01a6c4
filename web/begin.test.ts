import { describe, expect, test } from "vitest";
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

test("every page of the router has its scene, and no other", () => {
  expect(Object.keys(scenes).toSorted()).toEqual(Object.keys(makeRouter().routesByPath).toSorted());
});
