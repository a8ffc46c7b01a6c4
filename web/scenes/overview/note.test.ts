import { expect, test } from "vitest";
import { lampNote, startsApart } from "./note.ts";

const rate = { points: [{ month: "2016-11", number: null, text: "待报" }] };
const lamp = (level: string, reason: string, since: string | null = null, months: number | null = null) => ({ level, reason, since, months });
const card = (part: object) => ({ pace: null, starts: null, rate_trend: null, ...part }) as never;

test.each([
  ["awaited", card({ lamp: lamp("grey", "待发改局的月报审定，暂不亮灯"), rate_trend: rate }), { kind: "why", text: "待发改局的月报审定，暂不亮灯" }],
  ["without a rate", card({ lamp: lamp("grey", "暗访是日常工作，没有年度总量可比") }), { kind: "unrated" }],
  ["red", card({ lamp: lamp("red", "…", "2016-02", 9), rate_trend: rate }), { kind: "since", month: "2016-02", months: 9 }],
  ["red since a month that is not over", card({ lamp: lamp("red", "…", "2016-12"), rate_trend: rate }), { kind: "since", month: "2016-12", months: null }],
  ["green", card({ lamp: lamp("green", "…", "2016-01", 10), rate_trend: rate }), { kind: "nothing" }],
])("beside a lamp that is %s", (_, of, note) => expect(lampNote(of)).toEqual(note));

test.each([
  ["beside a rate that is awaited", card({ rate_trend: rate, starts: { level: "red" } }), true],
  ["where the goal's lamp is that of its starts", card({ starts: { level: "red" } }), false],
  ["without any works", card({ rate_trend: rate }), false],
])("the starts have a lamp of their own %s: %s", (_, of, own) => expect(startsApart(of)).toBe(own));
