/** Rows of a list on one page, where nobody asked for another number. */
export const DEFAULT_SIZE = 50;
