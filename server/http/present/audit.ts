import { type Action, actions, type Role, roleWords } from "../../../access/index.ts";
import { isIssueCode, type Language, tell, type WireAuditEntry } from "../../../contract/index.ts";
import type { Issue } from "../../../core/index.ts";
import { auditKinds, type AuditKind } from "../../commands/accounts/audit.ts";
import type { Office } from "../../office.ts";
import type { AuditRow } from "../../postgres/accounts/audit.ts";
import { column, type FileColumn, textCell } from "./list-file.ts";
import { labelOf, orgNamed } from "./shape.ts";

type Words = Readonly<Record<Language, string>>;
const words = (zh: string, en: string): Words => ({ zh, en });

/** What the particulars of an entry are called. */
const labels: Readonly<Record<string, Words>> = {
  way: words("登录方式", "Way"), reason: words("原因", "Reason"), due: words("登录后须完成", "To be done first"),
  role: words("角色", "Role"), scope: words("范围", "Within"), from: words("自", "From"), to: words("至", "Until"),
  known_as: words("台账所称", "Named in registers"),
  sessions: words("结束的会话", "Sessions ended"), action: words("操作", "Action"), method: words("请求方法", "Method"), path: words("请求地址", "Path"),
  entries: words("条数", "Entries"), kind: words("事项", "What"), account: words("账户", "Account"), outcome: words("结果", "Outcome"),
  register: words("台账", "Register"), fields: words("个人信息字段", "Personal fields"), q: words("查找", "Search"), filter: words("筛选", "Filter"), org: words("单位", "Unit"), month: words("月份", "Month"),
  format: words("格式", "Format"), rows: words("行数", "Rows"),
};

const ways: Readonly<Record<string, Words>> = { password: words("用户名和密码", "user name and password"), oidc: words("单位统一登录", "the office's own sign-in") };
const dues: Readonly<Record<string, Words>> = { password: words("修改密码", "a new password"), "second-factor": words("双因素认证", "the second step"), enrolment: words("启用双因素认证", "setting up the second step") };
const outcomes: Readonly<Record<string, Words>> = { done: words("成功", "done"), refused: words("拒绝", "refused") };

/** Values that stand in the log as codes; what no table knows stands as it is. */
const readings: Readonly<Record<string, (code: string, office: Office, language: Language) => string | undefined>> = {
  way: (code, _, language) => ways[code]?.[language],
  due: (code, _, language) => dues[code]?.[language],
  outcome: (code, _, language) => outcomes[code]?.[language],
  role: (code, _, language) => roleWords[code as Role]?.[language],
  action: (code, _, language) => actions[code as Action]?.[language],
  kind: (code, _, language) => auditKinds[code as AuditKind]?.[language],
  scope: (code, { organisations }, language) => orgNamed(organisations, code, language).name,
  org: (code, { organisations }, language) => orgNamed(organisations, code, language).name,
  register: (code, { catalogue }, language) => labelled(catalogue.tables.get(code), language),
  // the log keeps the code alone: what its sentence would say beside is left out
  reason: (code, _, language) => (isIssueCode(code) ? tell({ code, params: {}, where: {}, severity: "error" } as unknown as Issue, language).what.replace(/[：:] ?\{\w+\}/g, "") : undefined),
};

export function particulars(office: Office, detail: AuditRow["detail"], language: Language): WireAuditEntry["detail"] {
  const table = typeof detail["register"] === "string" ? office.catalogue.tables.get(detail["register"]) : undefined;
  /** A field stands in the log by its name; fields are called something in their register only. */
  const field = (name: string): string => labelled(table?.fields.find((each) => each.name === name), language) ?? name;
  return Object.entries(detail).filter(([, value]) => value !== null).map(([key, value]) => ({ label: labels[key]?.[language] ?? key, value: valueOf(key, value) }));

  function valueOf(key: string, value: unknown): string {
    if (key === "fields" && Array.isArray(value)) return value.map((each) => field(String(each))).join(language === "zh" ? "、" : ", ");
    // a condition is written as it was asked: field:op:value
    if (key === "filter") return [value].flat().map((each) => String(each).replace(/^\w+/, field)).join(language === "zh" ? "；" : "; ");
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return readings[key]?.(text, office, language) ?? text;
  }
}

const labelled = (of: Parameters<typeof labelOf>[0] | undefined, language: Language): string | undefined => of && labelOf(of, language);

export function wireEntry(office: Office, { seq, at, kind, account, name, address, outcome, subject, detail, hash }: AuditRow, language: Language): WireAuditEntry {
  const known = auditKinds[kind as AuditKind];
  return {
    seq, at: at.toISOString(), kind: { value: kind, label: known ? known[language] : kind }, account, name, address, outcome, subject,
    detail: particulars(office, detail, language), hash: hash.toString("hex"),
  };
}

/** The particulars in one cell of a file. */
export const particularsText = (detail: WireAuditEntry["detail"], language: Language): string =>
  detail.map(({ label, value }) => (language === "zh" ? `${label}：${value}` : `${label}: ${value}`)).join(language === "zh" ? "；" : "; ");

/** The log as a file; instants as they are chained. */
export const auditColumns = (language: Language): FileColumn<WireAuditEntry>[] => [
  column("序号", "No.", ({ seq }) => ({ kind: "number", digits: seq })), column("时间", "Instant", ({ at }) => textCell(at)), column("事项", "What", ({ kind }) => textCell(kind.label)),
  column("账户", "Account", ({ account }) => textCell(account)), column("姓名", "Name", ({ name }) => textCell(name)), column("地址", "Address", ({ address }) => textCell(address)),
  column("结果", "Outcome", ({ outcome }) => textCell(outcome)), column("对象", "Concerns", ({ subject }) => textCell(subject)),
  column("详情", "Particulars", ({ detail }) => textCell(particularsText(detail, language))), column("哈希", "Hash", ({ hash }) => textCell(hash)),
];
