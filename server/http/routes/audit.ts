import { ok } from "../../../core/index.ts";
import { audit, auditKinds, type AuditKind } from "../../commands/accounts/audit.ts";
import type { Office } from "../../office.ts";
import { type AuditFilter, listAudit, verifyAudit } from "../../postgres/accounts/audit.ts";
import { auditColumns, wireEntry } from "../present/audit.ts";
import { sendList } from "../present/list-file.ts";
import { type Bound, on } from "../route.ts";
import { fromOf } from "../session.ts";

type Asked = { readonly [K in keyof AuditFilter]: AuditFilter[K] | undefined };

const filterOf = ({ kind, account, outcome, from, to }: Asked): AuditFilter => ({
  ...(kind ? { kind } : {}), ...(account?.trim() ? { account: account.trim() } : {}), ...(outcome ? { outcome } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}),
});

/** The security log, for the audit administrator alone. */
export function auditRoutes(office: Office): Bound[] {
  const { database: { query }, region } = office;
  return [
    on("auditLog", "read-audit", async ({ query: asked, language }) => {
      const { page, size } = asked;
      const { rows, total } = await listAudit(query, region, filterOf(asked), { limit: size, offset: (page - 1) * size });
      const kinds = (Object.keys(auditKinds) as AuditKind[]).map((value) => ({ value, label: auditKinds[value][language] }));
      return ok({ entries: rows.map((each) => wireEntry(office, each, language)), total, page, size, kinds });
    }),

    on("exportAudit", "read-audit", async ({ query: { format, ...asked }, actor, language }, reply) => {
      const filter = filterOf(asked);
      const { rows, total } = await listAudit(query, region, filter, { limit: MOST, offset: 0 });
      await audit(office, { kind: "log-exported", account: actor.id, name: actor.name, detail: { ...filter, entries: Math.min(total, MOST) } }, fromOf(reply.request));
      return sendList(reply, { format, language, name: language === "en" ? "security-log" : "安全日志", columns: auditColumns(language), lines: rows.map((each) => wireEntry(office, each, language)) });
    }),

    on("verifyAudit", "read-audit", async () => {
      const [issues, { total }] = [await verifyAudit(query, region), await listAudit(query, region, {}, { limit: 0, offset: 0 })];
      const [first] = issues;
      return ok({ entries: total, holds: issues.length === 0, broken: first?.code === "rows.chain-broken" ? first.params.seq : null });
    }),
  ];
}

/** One file holds at most so many; a narrower span of days has the rest. */
const MOST = 100_000;
