/** A difference with its sign: 12.5 → +12.5, -3 → −3. */
export function signed(decimal: string): string {
  if (/^-?0+(\.0+)?$/.test(decimal)) return "0";
  return decimal.startsWith("-") ? `−${decimal.slice(1)}` : `+${decimal}`;
}
