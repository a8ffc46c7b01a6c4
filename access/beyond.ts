/** Why rows that a figure or a list counts are not shown to whoever asks. */
export type Beyond = "units" | "internal" | "personal";

const reasons: Readonly<Record<Beyond, { readonly zh: (rows: number) => string; readonly en: (rows: number) => string }>> = {
  units: {
    zh: (rows) => `另有${rows}行属其他单位，按权限不显示。`,
    en: (rows) => `${rows} more ${rows === 1 ? "row belongs" : "rows belong"} to other units and ${rows === 1 ? "is" : "are"} not shown, as you may not read them.`,
  },
  internal: {
    zh: (rows) => `另有${rows}行在办公室内部台账中，登录后按权限显示。`,
    en: (rows) => `${rows} more ${rows === 1 ? "row is" : "rows are"} in the office's own registers, shown after signing in to whoever may read them.`,
  },
  personal: {
    zh: (rows) => `另有${rows}行须按个人信息挑出，按权限不显示。`,
    en: (rows) => `${rows} more ${rows === 1 ? "row is" : "rows are"} told by personal fields and not shown, as you may not read those.`,
  },
};

/** Rows that are counted and not shown, in a sentence; nothing where there are none. */
export function beyond(rows: number, why: Beyond): { readonly zh: string; readonly en: string } | undefined {
  return rows > 0 ? { zh: reasons[why].zh(rows), en: reasons[why].en(rows) } : undefined;
}
