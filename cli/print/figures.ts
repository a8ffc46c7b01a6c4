import { both, type Language, words } from "../words.ts";
import { columns } from "./columns.ts";

/** A figure as --json prints it. */
export interface FigureLine {
  readonly metric: string;
  readonly label: string;
  /** rounded digits as text; null when there is no value */
  readonly value: string | null;
  readonly unit: string;
  readonly text: string;
  readonly status: "live" | "pending" | "frozen" | "absent";
  /** why there is none, or whose reports it waits for, in words */
  readonly reason?: string;
  readonly decimals: number;
  readonly goal: string | null;
  readonly org: string;
  readonly month: string;
  readonly edition: number | null;
  /** rows behind it */
  readonly rows?: number;
}

const heads = {
  metric: words("指标", "id"), label: words("名称", "figure"), value: words("数值", "value"), unit: words("单位", "unit"),
  rows: words("行数", "rows"), status: words("状态", "status"),
} as const;
const states = { live: words("实时", "live"), pending: words("待报", "pending"), frozen: words("封存", "frozen"), absent: words("缺", "absent") } as const;

/** All figures in one set of columns, goal by goal. */
export function figuresText(lines: readonly FigureLine[], goalName: (id: string | null) => string, language: Language): string {
  const groups = Map.groupBy(lines, (each) => each.goal);
  const body = columns(
    lines.map((each) => [each.metric, each.label, each.value ?? "—", each.value === null ? "" : each.unit, String(each.rows ?? ""), states[each.status][language] + (each.reason === undefined ? "" : `:${each.reason}`)]),
    ["left", "left", "right", "left", "right", "left"], Object.values(heads).map((each) => each[language]),
  ).split("\n");
  const text = [...body.slice(0, 2)];
  let at = 2;
  for (const [goal, inside] of groups) {
    text.push("", goalName(goal), ...body.slice(at, at + inside.length));
    at += inside.length;
  }
  return text.join("\n");
}

export const noGoal = words("不属于某一目标的指标", "Figures of no single goal");
export const noFigures = both(words("没有符合条件的指标", "no figures"));
