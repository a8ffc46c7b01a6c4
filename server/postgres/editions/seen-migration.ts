/** The newest batch that an edition saw when it was frozen, so that whatever is listed for that month is listed as it stood then. */
export const seenMigration = {
  number: 60,
  name: "the newest batch that an edition saw",
  statements: ["alter table dukao.editions add column seen bigint"],
} as const;
