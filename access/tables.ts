import type { Field, FieldType, Table } from "../core/index.ts";
import { roles } from "./role.ts";
import { roleWords } from "./policy.ts";

const field = (name: string, type: FieldType, label: string, label_en: string, more: Partial<Field> = {}): Field => ({ name, label, label_en, type, required: false, ...more });

/**
 * People (账户) and what they may do, kept like any record: every change is an event in the chain, with who made it.
 * The id is the user name, which is never used twice; `org` is the unit that the person works for. Secrets are no
 * part of it. The tables stand beside those of the programme: no metric counts people, no list shows them.
 */
export const accounts: Table = {
  name: "accounts", label: "账户", label_en: "Accounts", key: ["username"], unique: ["subject"], dated: false, closed: true,
  fields: [
    field("username", "code", "用户名", "User name", { required: true }),
    field("name", "text", "姓名", "Name", { required: true, personal: true }),
    field("title", "text", "职务", "Position"),
    field("mobile", "text", "手机", "Mobile", { personal: true }),
    field("email", "text", "邮箱", "Mail", { personal: true }),
    // as whom the person is known to the office's own sign-in (OIDC)
    field("subject", "text", "统一认证标识", "Subject at the identity provider"),
    field("disabled_at", "text", "停用时间", "Disabled"),
    field("disabled_why", "text", "停用原因", "Why disabled"),
  ],
};

/** A role that a person holds, within an organisation and all below it, from a day until a day (both included). */
export const grants: Table = {
  name: "accounts.grants", label: "角色授权", label_en: "Grants", parent: "accounts", key: ["role", "scope", "from_on"], dated: false, closed: true,
  fields: [
    field("role", "choice", "角色", "Role", { required: true, choices: roles.filter((each) => each !== "visitor").map((value) => ({ value, label: roleWords[value].zh, label_en: roleWords[value].en })) }),
    field("scope", "organisation", "范围", "Scope", { required: true }),
    field("from_on", "date", "起", "From", { required: true }),
    field("to_on", "date", "止", "Until"),
    // rows name people by what they are called at work, which need not be the name of the account
    field("known_as", "text", "台账所称", "Named in registers"),
    field("granted_by", "person", "授权人", "Granted by"),
    field("withdrawn_by", "person", "收回人", "Withdrawn by"),
  ],
};

export const accountTables: readonly Table[] = [accounts, grants];
