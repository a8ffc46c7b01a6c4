/** A day as people type it in a month's form: 15, 11-15, 11.15, 11月15日; anything else stays as it was typed. */
export function dayTyped(text: string, month: string): string {
  const bare = text.trim();
  const two = (digits: string): string => digits.padStart(2, "0");
  const day = /^(\d{1,2})日?$/.exec(bare);
  if (day) return `${month}-${two(day[1]!)}`;
  const both = /^(\d{1,2})[-./月](\d{1,2})日?$/.exec(bare);
  if (both) return `${month.slice(0, 4)}-${two(both[1]!)}-${two(both[2]!)}`;
  const whole = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(bare);
  return whole ? `${whole[1]}-${two(whole[2]!)}-${two(whole[3]!)}` : bare;
}

/** A number as it counts: separators of thousands and full-width digits gone. Undefined for what is none. */
export function numberTyped(text: string): number | undefined {
  const plain = text.replace(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/[,，\s]/g, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Sum of decimals as text, exact by counting in the smallest place that occurs. */
export function sumOf(values: readonly string[]): string | undefined {
  const plain = values.map((each) => each.replace(/[,，\s]/g, ""));
  if (plain.length === 0 || plain.some((each) => !/^-?\d+(\.\d+)?$/.test(each))) return undefined;
  const places = Math.max(...plain.map((each) => each.split(".")[1]?.length ?? 0));
  const total = plain.reduce((sum, each) => {
    const [whole = "0", part = ""] = each.replace("-", "").split(".");
    const scaled = BigInt(whole + part.padEnd(places, "0"));
    return sum + (each.startsWith("-") ? -scaled : scaled);
  }, 0n);
  const text = String(total < 0n ? -total : total).padStart(places + 1, "0");
  const made = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/, "");
  return total < 0n ? `-${made}` : made;
}

/** part / whole in %, for the eye only: figures are computed on the server. */
export function percentOf(part: string, whole: string, decimals: number): string {
  const [above, below] = [numberTyped(part), numberTyped(whole)];
  return above === undefined || below === undefined || below === 0 ? "" : `${((above / below) * 100).toFixed(decimals)}%`;
}
