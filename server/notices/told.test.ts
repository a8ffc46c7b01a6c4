import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { readPack } from "../packs/index.ts";
import { unwrap } from "../testing/unwrap.ts";
import { noticeKinds } from "./kinds.ts";
import { type Reading, sayNotice, type Told } from "./told.ts";

let office: Reading["office"];
beforeAll(async () => {
  const pack = unwrap(await readPack(resolve(import.meta.dirname, "../../packs/zhoucun-2016")));
  office = { pack, organisations: new Map(pack.organisations.map((each) => [each.id, each])) };
});

const of = { unit: "zc-hbj", month: "2016-11" } as const;
const report = { owed: { kind: "report", ...of }, days: 1 } as const;
const subject = "黑臭水体治理";

const cases: readonly (readonly [Told, string, string])[] = [
  [{ kind: "month-opened", facts: of }, "环保局2016年11月份工作进展填报已开启，请按期报送", "Reporting of Environmental Protection Bureau for November 2016 is open; please report by the due day"],
  [{ kind: "remind", facts: report }, "环保局2016年11月份工作进展报送即将到期", "Due soon: Report of Environmental Protection Bureau for November 2016"],
  [{ kind: "urge", facts: report }, "环保局2016年11月份工作进展报送已逾期1个工作日，请尽快办理", "Late, please see to it (working days: 1): Report of Environmental Protection Bureau for November 2016"],
  [{ kind: "urge", facts: { owed: { kind: "order", subject }, days: 2 } }, "黑臭水体治理已逾期2个工作日，请尽快办理", "Late, please see to it (working days: 2): 黑臭水体治理"],
  [{ kind: "circular", facts: { owed: { kind: "review", ...of }, days: 5 } }, "环保局负责人对2016年11月份工作进展报送的审核逾期5个工作日，拟列入通报", "To be named in the circular (working days late: 5): Head's review of the report of Environmental Protection Bureau for November 2016"],
  [{ kind: "order", facts: { subject } }, subject, subject],
  [{ kind: "order-returned", facts: { subject } }, subject, subject],
  [{ kind: "order-closed", facts: { subject } }, subject, subject],
  [{ kind: "order-replied", facts: { subject } }, subject, subject],
  [{ kind: "report-submitted", facts: { ...of, passed: false } }, "环保局2016年11月月报已报送，待审核", "The report of Environmental Protection Bureau for November 2016 was handed in and waits for review"],
  [{ kind: "report-submitted", facts: { ...of, passed: true } }, "环保局2016年11月份工作进展报送已经单位审核，待督考办审核", "The report of Environmental Protection Bureau for November 2016 was passed by its head and waits for the Supervision and Assessment Office"],
  [{ kind: "report-returned", facts: { ...of, items: 1 } }, "环保局2016年11月份工作进展报送退回1项，请修改后重报", "Of the report of Environmental Protection Bureau for November 2016, 1 item was returned; please mend and report again"],
  [{ kind: "report-returned", facts: { ...of, items: 3 } }, "环保局2016年11月份工作进展报送退回3项，请修改后重报", "Of the report of Environmental Protection Bureau for November 2016, 3 items were returned; please mend and report again"],
  [{ kind: "report-accepted", facts: of }, "环保局2016年11月份工作进展报送已采用", "The report of Environmental Protection Bureau for November 2016 was accepted"],
  [{ kind: "proposals", facts: { steps: [{ step: "urge", count: 2 }, { step: "order", count: 1 }] } }, "今日到期的催办事项：催办2件、督办1件", "Due today: 2 to be Urged, 1 to be Ordered"],
];

describe("a notice is put into the reader's language when it is read", () => {
  test.each(cases)("$kind", (notice, zh, en) => {
    expect([sayNotice(notice, { office, language: "zh" }), sayNotice(notice, { office, language: "en" })]).toEqual([zh, en]);
    // as it comes back from the database
    expect(sayNotice({ kind: notice.kind, title: null, facts: JSON.parse(JSON.stringify(notice.facts)) as unknown }, { office, language: "en" })).toBe(en);
  });
  test("every kind has its words", () => expect(new Set(cases.map(([{ kind }]) => kind))).toEqual(new Set(Object.keys(noticeKinds))));

  test("where the pack has no English, in its Chinese; a unit that is no more, by its id", () => {
    const { ladder: { says_en: _, ...ladder } } = office.pack.reporting;
    const plain = { ...office, pack: { ...office.pack, reporting: { ...office.pack.reporting, ladder } } };
    expect(sayNotice({ kind: "remind", facts: report }, { office: plain, language: "en" })).toBe("环保局2016年11月份工作进展报送即将到期");
    expect(sayNotice({ kind: "report-accepted", facts: { ...of, unit: "zc-gone" } }, { office, language: "en" })).toBe("The report of zc-gone for November 2016 was accepted");
  });
});
