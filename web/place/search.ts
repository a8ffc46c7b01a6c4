/** Search parameters as plain, readable text: ?month=2016-10&filter=tier:eq:city. No JSON in addresses. */
export type SearchText = Record<string, string | string[] | undefined>;

export function parseSearch(text: string): SearchText {
  const found: SearchText = {};
  const params = new URLSearchParams(text);
  for (const key of new Set(params.keys())) {
    const all = params.getAll(key);
    found[key] = all.length > 1 ? all : all[0];
  }
  return found;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    const many: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const each of many) {
      if (each === undefined || each === null || each === "") continue;
      params.append(key, typeof each === "object" ? JSON.stringify(each) : String(each as string | number | boolean));
    }
  }
  const text = params.toString().replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%40", "@");
  return text === "" ? "" : `?${text}`;
}

export const one = (value: unknown): string | undefined => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && first !== "" ? first : typeof first === "number" ? String(first) : undefined;
};

export const many = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((each) => one(each) ?? []);

export const whole = (value: unknown): number | undefined => {
  const text = one(value);
  return text !== undefined && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
};

/** "-annual_plan" → annual_plan, descending */
export function readSort(sort: string | undefined): { field: string | undefined; descending: boolean } {
  const first = sort?.split(",")[0] ?? "";
  return { field: first.replace(/^-/, "") || undefined, descending: first.startsWith("-") };
}
