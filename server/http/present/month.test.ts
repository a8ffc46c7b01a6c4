import { expect, test } from "vitest";
import type { EditionRecord } from "../../../cycle/index.ts";
import { wireMonth } from "./month.ts";

const edition = { region: "370306", month: "2016-10", number: 1, frozenAt: "2016-11-07T01:00:00.000Z", frozenBy: "officer1", manifestHash: "0", recorded: [], definitions: {} } as unknown as EditionRecord;
const told = (of: EditionRecord, called?: (id: string) => string) => wireMonth("2016-10", [], [of], called).editions[0]!.by;

test.each([
  ["nobody's account id goes out where no names are told", edition, undefined, null],
  ["who froze it, by name", edition, (id: string) => `<${id}>`, "<officer1>"],
  ["who issued it, by name", { ...edition, issuedAt: "2016-11-08T01:00:00.000Z", issuedBy: "leader1" }, (id: string) => `<${id}>`, "<leader1>"],
])("%s", (_, of, called, name) => expect(told(of, called)).toBe(name));
