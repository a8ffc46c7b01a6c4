import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { countKeptTexts, forgetKeptTexts, keeperOf } from "./kept.ts";

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

test("signing out forgets all that was kept, and nothing else", () => {
  localStorage.setItem("another", "1");
  keeperOf("a").write("x", "1");
  keeperOf("b").write("y", "2");
  expect(countKeptTexts()).toBe(2);
  forgetKeptTexts();
  expect([countKeptTexts(), localStorage.getItem("another")]).toEqual([0, "1"]);
});

test("a browser that keeps nothing reads nothing and throws nothing", () => {
  vi.stubGlobal("localStorage", undefined);
  keeperOf("a").write("x", "1");
  expect([keeperOf("a").read("x"), countKeptTexts()]).toEqual([undefined, 0]);
  forgetKeptTexts();
});
