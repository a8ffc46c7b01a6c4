import { addDays } from "../../../core/index.ts";
import { dayIn, daysOf, drawer, near, pick, type SampleRow, type SampleRows, share, someDay, someone, three, two } from "./draw.ts";
import { leaderList } from "./leaders.ts";
import { firm, industrialTowns, placeIn, towns } from "./places.ts";

/** Night checks (夜查) of the year so far, as the circular counts them; the hundred-day campaign began in August. */
const NIGHT = { found: 363, rectified: 301, rebounds: 6 } as const;
const LAST_DAY = "2016-10-31";

const problems = [
  ["dust", "物料露天堆放未覆盖"], ["dust", "工地出入口未冲洗车辆"], ["coal", "燃用散煤"], ["coal", "小锅炉擅自恢复使用"], ["facility", "治污设施停运"],
  ["facility", "除尘器布袋破损"], ["odour", "喷漆未在封闭间内进行"], ["odour", "活性炭长期未更换"], ["burning", "焚烧秸秆和落叶"], ["transport", "渣土车未密闭"],
] as const;

function nightChecks(): SampleRow[] {
  const draw = drawer("night");
  const perMonth = share(NIGHT.found, [14, 16, 22, 25, 62, 98, 126]);
  const found = perMonth.flatMap((n, i) => Array.from({ length: n }, () => someDay(draw, `2016-${two(4 + i)}`)).toSorted());
  // what is still open is mostly from the last weeks, and a few old cases
  const old = [40, 71, 103, 128, 150, 169, 181];
  const open = new Set([...old, ...Array.from({ length: NIGHT.found - NIGHT.rectified - old.length }, (_, i) => NIGHT.found - 1 - 2 * i)]);
  let rebounds = 0;
  return found.map((day, i): SampleRow => {
    const [kind, problem] = pick(draw, problems);
    const town = pick(draw, industrialTowns);
    const after = (from: string | null, days: number): string | null => {
      const next = from === null ? null : addDays(from, days);
      return next !== null && next <= LAST_DAY ? next : null;
    };
    const last = addDays(day, 1 + draw(9));
    const rectified = open.has(i) ? null : last <= LAST_DAY ? last : LAST_DAY;
    const verified = after(rectified, 2 + draw(4));
    const closed = after(verified, 1 + draw(3));
    const back = closed !== null && closed < "2016-09-20" && i % 23 === 0 && rebounds < NIGHT.rebounds;
    if (back) rebounds += 1;
    return {
      id: `night-${three(i + 1)}`, org: town, origin: "sample", number: `YC-${three(i + 1)}`, problem, kind, firm: firm(draw(700)),
      leader: pick(draw, leaderList).name, found_on: day, assigned_on: day <= "2016-10-30" ? addDays(day, 1) : day, rectified_on: rectified, verified_on: verified, closed_on: closed,
      rebound_on: back ? after(closed, 10 + draw(20)) : null, place: placeIn(draw, town), ...near(draw, town),
    };
  });
}

/** Eight cells of the towns and eleven villages or quarters in each. */
interface GridCell { readonly row: SampleRow; readonly id: string; readonly org: string; readonly third: boolean; readonly keeper: string }
const villages = "东 西 南 北 中 前 后 大 小 新 上".split(" ");

function cells(): GridCell[] {
  const draw = drawer("grid");
  return towns.flatMap((org, t) => Array.from({ length: 12 }, (_, i): GridCell => {
    const third = i > 0;
    const id = `cell-${two(t + 1)}-${two(i)}`;
    const keeper = someone(draw);
    return {
      id, org, third, keeper,
      row: {
        id, org, origin: "sample", listed_from: "2016-08-01", number: `WG-${two(t + 1)}-${two(i)}`, name: third ? `第${i}网格(${villages[i - 1] ?? ""}片)` : "镇办网格",
        level: third ? "third" : "second", holder: someone(draw), keeper, place: placeIn(draw, org), ...near(draw, org),
      },
    };
  }));
}

/** Villages are walked about twice a week; a few cells are left out, which is what the circular complains of. */
function patrols(cell: GridCell, n: number): SampleRow[] {
  const draw = drawer(`patrol ${cell.id}`);
  return ["2016-08", "2016-09", "2016-10"].flatMap((month, m) => {
    if ((n * 7 + m * 5) % 31 === 0) return [];
    const quiet = draw(4) === 0;
    const step = cell.third ? 3 : 5;
    return Array.from({ length: Math.floor(daysOf(month) / step) }, (_, i) => 1 + i * step + draw(step - 1)).filter(() => draw(10) > 0).map((day): SampleRow => {
      const findings = quiet ? 0 : [0, 0, 0, 0, 1, 1, 2][draw(7)] ?? 0;
      return {
        id: `patrol-${cell.id}-${dayIn(month, day)}`, org: cell.org, origin: "sample", cell: cell.id, patrolled_on: dayIn(month, day), walker: cell.keeper,
        findings: String(findings), note: findings === 0 ? "未发现问题" : pick(draw, problems)[1],
      };
    });
  });
}

export function rows(): SampleRows {
  const grid = cells();
  return [
    { table: "night_checks", rows: nightChecks() },
    { table: "grid_cells", rows: grid.map((each) => each.row) },
    { table: "patrols", rows: grid.flatMap(patrols) },
  ];
}
