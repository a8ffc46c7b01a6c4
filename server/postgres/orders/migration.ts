const text = 'text collate "C"';

/** Files put to an order, before and after a reply names them; their bytes lie in the data folder under their SHA-256. */
export const orderFilesMigration = {
  number: 32,
  name: "files of supervision orders",
  statements: [
    `create table dukao.order_files (
      region ${text} not null, order_id ${text} not null, sha256 ${text} not null, name ${text} not null, size bigint not null, type ${text} not null,
      by ${text} not null, at timestamptz not null, primary key (region, order_id, sha256))`,
  ],
} as const;
