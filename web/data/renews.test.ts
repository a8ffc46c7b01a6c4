import { expect, test } from "vitest";
import type { LiveChange } from "../../contract/index.ts";
import { renews } from "./renews.ts";

const projects: LiveChange = { kind: "rows", tables: ["projects", "projects.investment"] };

test.each<[LiveChange, string, Record<string, string>, boolean]>([
  [projects, "overview", {}, true],
  [projects, "figure", { metric: "x" }, true],
  [projects, "rows", { register: "projects" }, true],
  [projects, "row", { register: "projects", id: "p-1" }, true],
  [projects, "rows", { register: "requests" }, false],
  [projects, "me", {}, false],
  [projects, "openapi", {}, false],
  [projects, "reportForm", {}, false],
  [{ kind: "rows", tables: ["reports.items"] }, "reportForm", {}, true],
  [{ kind: "report", month: "2016-11", org: "zc-fgj" }, "overview", {}, false],
  [{ kind: "report", month: "2016-11", org: "zc-fgj" }, "duties", {}, true],
  [{ kind: "month", month: "2016-10" }, "overview", {}, true],
  [{ kind: "notice" }, "notices", {}, true],
  [{ kind: "notice" }, "overview", {}, false],
  [{ kind: "notice" }, "noticeCount", {}, true],
  [{ kind: "report", month: "2016-11", org: "zc-fgj" }, "reviewQueue", {}, true],
  [{ kind: "report", month: "2016-11", org: "zc-fgj" }, "supervision", {}, true],
  [{ kind: "order", org: "zc-fgj" }, "supervision", {}, true],
  [{ kind: "order", org: "zc-fgj" }, "orders", {}, true],
  [{ kind: "order", org: "zc-fgj" }, "reviewQueue", {}, false],
  [{ kind: "missed" }, "overview", {}, true],
  [{ kind: "hello" }, "overview", {}, false],
])("after %o, %s %o is read again: %s", (change, route, params, wanted) => expect(renews(change, route, params)).toBe(wanted));
