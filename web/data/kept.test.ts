import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { countKeptTexts, forgetKeptTexts, keeperOf, otherRounds } from "./kept.ts";

/** The browser's own store, as far as it is used: entries are its properties. */
class Store {
  getItem(name: string): string | null {
    return Object.hasOwn(this, name) ? (this as unknown as Record<string, string>)[name]! : null;
  }
  setItem(name: string, text: string): void {
    (this as unknown as Record<string, string>)[name] = text;
  }
  removeItem(name: string): void {
    delete (this as unknown as Record<string, string>)[name];
  }
}

beforeEach(() => { vi.stubGlobal("localStorage", new Store()); });
afterEach(() => { vi.unstubAllGlobals(); });

test("each person finds their own, and nobody another's", () => {
  keeperOf("a").write("reply so-1 0", "已开工");
  expect([keeperOf("a").read("reply so-1 0"), keeperOf("b").read("reply so-1 0")]).toEqual(["已开工", undefined]);
  keeperOf("b").write("reply so-1 0", "未开工");
  keeperOf("a").write("reply so-1 0", undefined);
  expect([keeperOf("a").read("reply so-1 0"), keeperOf("b").read("reply so-1 0")]).toEqual([undefined, "未开工"]);
});

test("signing out forgets all that the person kept, and nothing else", () => {
  localStorage.setItem("another", "1");
  keeperOf("a").write("x", "1");
  keeperOf("a").write("z", "3");
  keeperOf("b").write("y", "2");
  keeperOf("ab").write("y", "4");
  expect(countKeptTexts("a")).toBe(2);
  forgetKeptTexts("a");
  expect([countKeptTexts("a"), countKeptTexts("b"), keeperOf("ab").read("y"), localStorage.getItem("another")]).toEqual([0, 1, "4", "1"]);
});

test("what is kept of rounds that are over is found, of this thing and this person alone", () => {
  for (const each of ["review 2016-11 zc-f head 1", "review 2016-11 zc-f head 2", "review 2016-11 zc-fgj head 1", "reply so-1 0"]) keeperOf("a").write(each, "1");
  keeperOf("b").write("review 2016-11 zc-f head 1", "1");
  expect(otherRounds(keeperOf("a"), "review 2016-11 zc-f", "head 2")).toEqual(["review 2016-11 zc-f head 1"]);
});

test("a browser that keeps nothing reads nothing and throws nothing", () => {
  vi.stubGlobal("localStorage", undefined);
  keeperOf("a").write("x", "1");
  expect([keeperOf("a").read("x"), countKeptTexts("a"), keeperOf("a").under("")]).toEqual([undefined, 0, []]);
  forgetKeptTexts("a");
});
