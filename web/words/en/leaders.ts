export const leaders = {
} as const;
