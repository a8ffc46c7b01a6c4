/** Whether there is anything to draw: of a work that never started every amount is 0, and an axis would be made up. */
export const hasAmount = (rows: readonly { readonly [name: string]: unknown }[]): boolean => rows.some(({ amount }) => amount !== null && amount !== undefined && Number(amount) !== 0);
