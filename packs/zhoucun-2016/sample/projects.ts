import { decimal, distribute, drawer, months, near, pick, rising, type SampleRow, type SampleRows, share, someDay, two, whole } from "./draw.ts";
import { type ListedProject, projectList } from "./project-list.ts";
import { progressOf } from "./project-progress.ts";
import { nameOf, placeIn } from "./places.ts";
import { sponsors } from "./leaders.ts";

/** What the circular reports of each tier at the end of October 2016, in 万元; the plan is the one these imply. */
const totals = {
  city: { invested: "227500", plan: "317300" },
  district: { invested: "287400", plan: "446270" },
  park: { invested: "6240", plan: "7800" },
} as const;

const year = months(2016, 1, 10);
export const projectId = (of: ListedProject): string => of.code.toLowerCase();
export const listedFrom = (of: ListedProject): string => (of.july ? "2016-07-01" : "2016-01-01");

/** The day of starting: a continued project before the year, a new one once it is listed. */
function startOf(project: ListedProject): string | null {
  if (project.unstarted) return null;
  const draw = drawer(`start ${project.code}`);
  if (project.nature === "carried") return someDay(draw, pick(draw, ["2014-09", "2015-03", "2015-05", "2015-08", "2015-10"]));
  if (project.july) return someDay(draw, pick(draw, ["2016-07", "2016-08", "2016-09"]));
  return someDay(draw, pick(draw, months(2016, 2, 9)));
}

interface Money { readonly plan: string; readonly invested: string }

/** Plans of differing size, and amounts that follow them at differing speed; both add up exactly. */
function moneyOf(tier: ListedProject["tier"]): Map<string, Money> {
  const members = projectList.filter((each) => each.tier === tier);
  const draw = drawer(`money ${tier}`);
  const plans = distribute(draw, totals[tier].plan, members.length, 5, 0);
  const amounts = share(whole(totals[tier].invested), members.map((each, i) => (each.unstarted ? 0 : whole(plans[i] ?? "0", 0) * (70 + draw(60)))));
  return new Map(members.map((each, i) => [each.code, { plan: plans[i] ?? "0", invested: decimal(amounts[i] ?? 0) }]));
}

const money = new Map([...moneyOf("city"), ...moneyOf("district"), ...moneyOf("park")]);

function project(of: ListedProject): SampleRow {
  const draw = drawer(`project ${of.code}`);
  const started = startOf(of);
  const mine = money.get(of.code);
  const sponsor = sponsors.get(of.code);
  return {
    id: projectId(of), org: of.org, origin: of.named ? "document" : "sample", listed_from: listedFrom(of),
    code: of.code, name: of.name, tier: of.tier, sector: of.sector, nature: of.nature, developer: of.developer, content: of.content,
    park: of.park ?? (of.org === "zc-kfq" ? of.org : null), park_seq: of.parkSeq === undefined ? null : String(of.parkSeq), capacity: of.capacity ?? null, remark: of.remark ?? null,
    annual_plan: mine?.plan ?? null, total_investment: mine ? decimal(whole(mine.plan) * (11 + draw(20)), 3) : null,
    planned_start: started ?? someDay(draw, pick(draw, ["2016-06", "2016-08", "2016-09"])), started_on: started,
    planned_completion: someDay(draw, pick(draw, ["2016-12", "2017-05", "2017-10", "2018-06"])), completed_on: null,
    leader: sponsor?.leader ?? null, sponsor: sponsor?.unit ?? null,
    place: placeIn(draw, of.org), ...near(draw, of.org),
  };
}

/** Cumulative amounts of every month since listing: 0 until the start, then rising to October's total. */
function investment(of: ListedProject): SampleRow[] {
  const started = startOf(of);
  const total = money.get(of.code)?.invested ?? "0";
  const listed = year.filter((month) => month >= listedFrom(of).slice(0, 7));
  const active = listed.filter((month) => started !== null && month >= started.slice(0, 7));
  const amounts = rising(drawer(`investment ${of.code}`), total, active.length);
  return listed.map((month) => ({
    id: `${projectId(of)}/${month}`, parent: projectId(of), org: of.org, origin: "sample",
    month, amount: amounts[active.indexOf(month)] ?? "0",
  }));
}

const offices = { approval: ["zc-fgj", "周发改立项"], eia: ["zc-hbj", "周环审"], land: ["zc-gtj", "周国土资字"], planning: ["zc-ghj", "周规许"] } as const;
type Procedure = keyof typeof offices;

/**
 * Who lacks what at the end of October: 5, 9, 9 and 11, as the circular counts them. The six that are not
 * started come first, then some that build ahead of their papers.
 */
const waiting = projectList.filter((each) => each.unstarted);
const ahead = projectList.filter((each) => each.tier === "district" && each.nature === "new" && !each.unstarted && !each.named);
const lacking: Record<Procedure, readonly ListedProject[]> = {
  approval: waiting.slice(0, 5),
  eia: [...waiting, ...ahead.slice(0, 3)],
  land: [...waiting, ...ahead.slice(0, 2), ...ahead.slice(3, 4)],
  planning: [...waiting, ...ahead.slice(0, 5)],
};

function approvals(of: ListedProject): SampleRow[] {
  const draw = drawer(`approvals ${of.code}`);
  const from = (startOf(of) ?? "2016-06").slice(0, 7);
  return (Object.keys(offices) as Procedure[]).map((procedure) => {
    const [holder, word] = offices[procedure];
    const needed = procedure !== "land" || of.nature === "new" || lacking.land.includes(of) || draw(3) > 0;
    const open = lacking[procedure].includes(of);
    const since = open ? someDay(draw, pick(draw, ["2016-03", "2016-05", "2016-07", "2016-08"])) : someDay(draw, of.july ? "2016-06" : before(from, 3));
    // some new projects were begun ahead of their papers and got them since: the count falls over the year
    const late = of.nature === "new" && draw(5) < 2;
    const done = open || !needed ? null : someDay(draw, late ? pick(draw, months(2016, Number(from.slice(5)), 10)) : before(from, 1));
    return {
      id: `${projectId(of)}/${procedure}`, parent: projectId(of), org: of.org, origin: "sample",
      procedure, needed, holder: needed ? holder : null, held_since: needed ? since : null, done_on: done,
      number: done ? `${word}〔${done.slice(0, 4)}〕${1 + draw(90)}号` : null, authority: done ? nameOf(holder) : null,
    };
  });
}

/** The month so many months before, "2016-02" for ("2016-05", 3). */
function before(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - by;
  return `${Math.floor(at / 12)}-${two((at % 12) + 1)}`;
}

export function rows(): SampleRows {
  const keyed = projectList.filter((each) => each.tier !== "park");
  return [
    { table: "projects", rows: projectList.map(project) },
    { table: "projects.investment", rows: projectList.flatMap(investment) },
    { table: "projects.progress", rows: projectList.flatMap((each) => progressOf(each, projectId(each), startOf(each))) },
    { table: "projects.approvals", rows: keyed.flatMap(approvals) },
  ];
}
