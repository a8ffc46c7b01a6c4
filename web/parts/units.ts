/** How wide the widest unit is, in em of its own size: numbers of a column end where their units begin. */
export function unitRoom(units: readonly string[]): string {
  const width = (unit: string): number => [...unit].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e80 ? 1 : sign === "/" ? 0.4 : sign === "%" ? 0.9 : 0.65), 0);
  return `${Math.max(1, ...units.map(width)).toFixed(2)}em`;
}

/** For a table's style: what `.num .figure .unit` reads. */
export const unitStyle = (units: readonly string[]): React.CSSProperties => ({ "--unit": unitRoom(units) }) as React.CSSProperties;
