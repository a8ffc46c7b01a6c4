import type { Office } from "../../office.ts";
import { appendAudit, type AuditEntry } from "../../postgres/accounts/audit.ts";
import { inTransaction, type Tx } from "../../postgres/index.ts";
import { ok } from "../../../core/index.ts";

/** From where a request came. */
export interface From {
  readonly address: string;
  readonly agent: string;
  /** from the machine itself, by whoever may read the data folder */
  readonly machine?: true;
}

/** Every kind of entry in the security log, in words. */
export const auditKinds = {
  "sign-in": { zh: "登录", en: "Sign-in" }, "second-factor": { zh: "双因素认证", en: "Second step" }, "sign-out": { zh: "退出", en: "Sign-out" },
  "session-ended": { zh: "结束会话", en: "Session ended" }, forbidden: { zh: "越权访问", en: "Refused access" },
  "password-changed": { zh: "修改密码", en: "Password changed" }, "password-reset": { zh: "重置密码", en: "Password reset" },
  "factor-enabled": { zh: "启用双因素认证", en: "Second step enabled" }, "factor-disabled": { zh: "停用双因素认证", en: "Second step disabled" },
  "account-added": { zh: "新建账户", en: "Account added" }, "account-changed": { zh: "修改账户", en: "Account changed" },
  "account-disabled": { zh: "停用账户", en: "Account disabled" }, "account-enabled": { zh: "恢复账户", en: "Account enabled" }, "account-unlocked": { zh: "解锁账户", en: "Account unlocked" },
  "role-granted": { zh: "授予角色", en: "Role granted" }, "role-withdrawn": { zh: "收回角色", en: "Role withdrawn" },
  "personal-exported": { zh: "导出个人信息", en: "Personal data exported" },
  "log-exported": { zh: "导出日志", en: "Log exported" },
} as const;
export type AuditKind = keyof typeof auditKinds;

export interface Told {
  readonly kind: AuditKind;
  readonly account: string;
  readonly name?: string;
  readonly outcome?: AuditEntry["outcome"];
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

const LONGEST_NAME = 100;

export const entryOf = (office: Pick<Office, "clock">, { kind, account, name = "", outcome = "done", subject, detail }: Told, from: From): AuditEntry => ({
  at: office.clock(), kind, account: account.slice(0, LONGEST_NAME), name, address: from.address, outcome, ...(subject === undefined ? {} : { subject }), ...(detail ? { detail } : {}),
});

/** Writes one entry in a transaction of its own. */
export async function audit(office: Office, told: Told, from: From): Promise<void> {
  await inTransaction(office.database, async (tx) => {
    await auditIn(tx, office, told, from);
    return ok(undefined);
  });
}

/** Writes it in the transaction of what it tells of: both or neither. */
export const auditIn = (tx: Tx, office: Office, told: Told, from: From): Promise<void> => appendAudit(tx, office.region, [entryOf(office, told, from)]);
