declare module "../../core/issue.ts" {
  interface IssueParams {
    "postgres.no-binaries": { platform: string };
    "postgres.no-links": { folder: string; reason: string };
    "postgres.no-user": { folder: string };
    "postgres.no-folder": { folder: string; reason: string };
    "postgres.data-version": { folder: string; found: string; needed: string };
    "postgres.start-failed": { folder: string; log: string };
    "postgres.bad-url": { reason: string };
    "postgres.unreachable": { reason: string };
    "postgres.refused": { reason: string };
    "postgres.interrupted": { reason: string };
    "postgres.version": { found: string; needed: string };
    "postgres.encoding": { found: string };
    "postgres.no-roles": { statements: string };
    "postgres.forbidden": { reason: string };
    "postgres.busy": { reason: string };
    "postgres.disk-full": { reason: string };
    "postgres.read-only": { reason: string };
    "postgres.newer-schema": { found: number; known: number };
    "postgres.column-differs": { table: string; field: string; found: string; wanted: string };
    "postgres.not-unique": { table: string; detail: string };
    "rows.unknown-table": { table: string };
    "rows.unknown-column": { table: string; column: string };
    "rows.bad-filter": { column: string; op: string; text: string };
    "rows.no-operator": { text: string; known: string };
    "rows.bad-operator": { op: string; column: string; known: string };
    "rows.no-revision": { row: string; found: number };
    "rows.bad-cell": { reason: string };
    "rows.conflict": { row: string; expected: number; found: number; by: string; at: string };
    "rows.exists": { row: string; by: string; at: string };
    "rows.missing": { row: string };
    "rows.twice": { row: string };
    "rows.already-saved": { batch: string };
    "rows.duplicate-key": { key: string };
    "rows.unknown-organisation": { organisation: string };
    "rows.no-lifecycle": { register: string };
    "rows.outside-scope": object;
    "rows.no-parent": { row: string; parent: string };
    "rows.altered": { rev: number; fields: string };
    "rows.unrecorded": { rev: number };
    "rows.gone": { rev: number };
    "rows.event-altered": { rev: number };
    "rows.event-missing": { rev: number };
    "rows.batch-altered": { batch: string };
    "rows.batch-missing": { batch: string };
    "rows.chain-broken": { seq: string; batch: string };
  }
}

export {};
