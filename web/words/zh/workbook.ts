export const workbook = {
} as const;
