import type { Role } from "./role.ts";

/** Something that can be done to the region's records: who may, and whether only within the organisations of the grant. */
export interface ActionRule {
  /** the act in words, to be put after "可以" and "may" */
  readonly zh: string;
  readonly en: string;
  readonly roles: readonly Role[];
  /** nothing but opening the page is needed, or signing in: whatever roles one holds, even none */
  readonly open?: "everybody" | "signed-in";
  /** a unit role may do it to records of its own organisations only */
  readonly scoped?: true;
}

const business = ["liaison", "head", "officer", "sponsor", "leader", "field", "auditor"] as const satisfies readonly Role[];
const signedIn = [...business, "system-admin", "security-admin", "audit-admin"] as const satisfies readonly Role[];
const office = ["officer"] as const satisfies readonly Role[];

/** Every action there is. Who may do it stands here and nowhere else; the table test walks all of it. */
export const actions = {
  // everybody, and oneself
  "read-public": { zh: "查看公开页面", en: "read the public pages", roles: ["visitor", ...signedIn], open: "everybody" },
  "own-account": { zh: "管理自己的账户", en: "keep one's own account", roles: signedIn, open: "signed-in" },
  "read-programme": { zh: "查看项目概况", en: "see the programme's outline", roles: ["visitor", ...signedIn] },
  // reading
  read: { zh: "查看指标、通报和目标进展", en: "read figures, bulletins and goals", roles: ["visitor", ...business] },
  "read-rows": { zh: "查看台账", en: "read registers", roles: ["visitor", ...business], scoped: true },
  "read-internal": { zh: "查看办公室内部台账", en: "read the office's own registers", roles: business, scoped: true },
  "read-personal": { zh: "查看个人信息字段", en: "read personal fields", roles: ["officer", "field"], scoped: true },
  export: { zh: "导出台账", en: "export registers", roles: ["visitor", ...business], scoped: true },
  proof: { zh: "核对文稿数字", en: "proofread numbers", roles: ["visitor", ...business] },
  "read-agenda": { zh: "查看由本人负责的事项", en: "see what is one's own to act on", roles: ["sponsor", "field"] },
  "enter-rows": { zh: "登记本人负责的事项", en: "enter what is one's own to act on", roles: ["sponsor", "field"], scoped: true },
  // rows
  "write-rows": { zh: "修改台账", en: "change registers", roles: office },
  // the month: units
  report: { zh: "填报本单位数据", en: "report for the unit", roles: ["liaison", "head", "officer"], scoped: true },
  "read-reports": { zh: "查看报送情况", en: "see what was reported", roles: business, scoped: true },
  "review-unit": { zh: "审核本单位报送", en: "review the unit's report", roles: ["head"], scoped: true },
  "review-office": { zh: "审核各单位报送", en: "review all units' reports", roles: office },
  "answer-order": { zh: "反馈督办事项", en: "answer supervision orders", roles: ["liaison", "head", "officer"], scoped: true },
  // the month: office
  "run-month": { zh: "开启月度填报", en: "open a month for reporting", roles: office },
  urge: { zh: "催报、督办", en: "urge and order", roles: office },
  "edit-bulletin": { zh: "编写通报", en: "write the bulletin", roles: office },
  comment: { zh: "批注通报", en: "comment on the bulletin", roles: ["officer", "leader", "sponsor", "head"] },
  "read-issuing": { zh: "查看印发进度", en: "see how far the issue is", roles: ["officer", "leader", "sponsor", "auditor", "head"] },
  "sign-off": { zh: "审签通报", en: "sign the bulletin off", roles: ["officer", "leader"] },
  freeze: { zh: "封存月度数据", en: "freeze a month", roles: office },
  issue: { zh: "印发通报", en: "issue the bulletin", roles: office },
  correct: { zh: "更正已印发的通报", en: "correct an issued bulletin", roles: office },
  // administration: never business data
  "keep-accounts": { zh: "管理账户", en: "keep accounts", roles: ["system-admin"] },
  "keep-system": { zh: "管理系统设置和备份", en: "keep settings and backups", roles: ["system-admin"] },
  "grant-roles": { zh: "授予和收回角色", en: "grant and withdraw roles", roles: ["security-admin"] },
  "read-accounts": { zh: "查看账户", en: "see accounts", roles: ["system-admin", "security-admin", "audit-admin"] },
  "read-audit": { zh: "查看安全日志", en: "read the audit log", roles: ["audit-admin"] },
} as const satisfies Record<string, ActionRule>;

export type Action = keyof typeof actions;
