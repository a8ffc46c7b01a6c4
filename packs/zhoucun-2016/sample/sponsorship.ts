import { addDays } from "../../../core/index.ts";
import { drawer, pick, type SampleRow, type SampleRows } from "./draw.ts";
import { sponsors } from "./leaders.ts";
import { type ListedProject, projectList } from "./project-list.ts";
import { listedFrom, projectId } from "./projects.ts";

/** Mondays of the weeks that end by 6 November 2016, from the first whole week of the year. */
const mondays = Array.from({ length: 44 }, (_, i) => addDays("2016-01-04", i * 7));

const difficulties = [
  "规划用地指标尚未落实", "施工用电增容手续未办结", "项目资金到位较慢", "厂区外排水管线需要迁改", "环评公示期间群众有意见",
  "场地内电力杆线需要迁移", "设备到货延期", "土地证办理材料不全", "施工道路与村庄道路交叉，需要协调",
];

/** What is owed follows from the list and the calendar; what was made is sample. */
function weekly(project: ListedProject): { readonly duties: SampleRow[]; readonly visits: SampleRow[] } {
  const sponsor = sponsors.get(project.code);
  if (!sponsor) return { duties: [], visits: [] };
  const draw = drawer(`visits ${project.code}`);
  const id = projectId(project);
  const visits: SampleRow[] = [];
  const visit = (day: string): string => {
    const difficulty = draw(24) === 0 ? pick(draw, difficulties) : null;
    const solved = difficulty !== null && draw(3) > 0 ? addDays(day, 6 + draw(30)) : null;
    const row = `${id}/v-${day}`;
    visits.push({
      id: row, parent: id, org: project.org, origin: "sample", visited_on: day, leader: sponsor.leader, difficulty,
      solved_on: solved !== null && solved <= "2016-10-31" ? solved : null,
    });
    return row;
  };
  const duties = mondays.filter((monday) => addDays(monday, 6) >= listedFrom(project)).map((monday): SampleRow => {
    // nobody has been there yet in the week that runs into November
    const past = addDays(monday, 6) <= "2016-10-31";
    const missed = !past || draw(100) < sponsor.misses;
    const first = missed ? null : visit(addDays(monday, draw(4)));
    if (first !== null && draw(30) === 0) visit(addDays(monday, 4 + draw(2)));
    return {
      id: `duty-${id}-${monday}`, org: project.org, origin: "sample", project: id, leader: sponsor.leader,
      week_start: monday, week_end: addDays(monday, 6), visit: first,
    };
  });
  return { duties, visits };
}

export function rows(): SampleRows {
  const all = projectList.map(weekly);
  return [
    { table: "visit_duties", rows: all.flatMap((each) => each.duties) },
    { table: "projects.visits", rows: all.flatMap((each) => each.visits) },
  ];
}
