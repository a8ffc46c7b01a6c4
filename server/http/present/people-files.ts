import { type Role, roleWords } from "../../../access/index.ts";
import type { Language } from "../../../contract/index.ts";
import { minuteInChina } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import type { AccountState, ListedAccount, ListedGrant } from "../../postgres/accounts/people.ts";
import { column, dayCell, type FileColumn, textCell } from "./list-file.ts";
import type { Called } from "./persons.ts";
import { orgNamed } from "./shape.ts";

const states: Readonly<Record<AccountState, Readonly<Record<Language, string>>>> = {
  active: { zh: "正常", en: "active" }, locked: { zh: "已锁定", en: "locked" }, disabled: { zh: "已停用", en: "disabled" }, "first-password": { zh: "待改初始密码", en: "first password to change" },
};
const grantStates: Readonly<Record<ListedGrant["state"], Readonly<Record<Language, string>>>> = {
  held: { zh: "在任", en: "held" }, future: { zh: "未开始", en: "not begun" }, ended: { zh: "已结束", en: "ended" },
};

const roleName = (role: string, language: Language): string => roleWords[role as Role]?.[language] ?? role;

/** Accounts as a file, for a look at who has one; how to reach a person is left to the page. */
export function accountColumns({ organisations }: Office, language: Language): FileColumn<ListedAccount>[] {
  const yes = language === "en" ? "on" : "已启用";
  return [
    column("用户名", "User name", ({ id }) => textCell(id)), column("姓名", "Name", ({ name }) => textCell(name)), column("单位", "Unit", ({ org }) => textCell(orgNamed(organisations, org, language).name)),
    column("职务", "Title", ({ title }) => textCell(title)), column("角色", "Roles", ({ roles }) => textCell(roles.map((each) => roleName(each, language)).join(language === "en" ? ", " : "、"))),
    column("状态", "State", ({ state }) => textCell(states[state][language])), column("停用原因", "Why disabled", ({ disabled_why }) => textCell(disabled_why)),
    column("双因素认证", "Second step", ({ factor }) => textCell(factor ? yes : null)), column("最近登录", "Last sign-in", ({ last_sign_in }) => textCell(last_sign_in === null ? null : minuteInChina(last_sign_in))),
  ];
}

/** Who holds which role, as a file. */
export const grantColumns = ({ organisations }: Office, language: Language, called: Called): FileColumn<ListedGrant>[] => [
  column("用户名", "User name", ({ account }) => textCell(account)), column("姓名", "Name", ({ name }) => textCell(name)), column("单位", "Unit", ({ org }) => textCell(orgNamed(organisations, org, language).name)),
  column("角色", "Role", ({ role }) => textCell(roleName(role, language))), column("管辖范围", "Within", ({ scope }) => textCell(orgNamed(organisations, scope, language).name)),
  column("台账所称", "Named in registers", ({ known_as }) => textCell(known_as)), column("从", "From", ({ from_on }) => dayCell(from_on)), column("至", "Until", ({ to_on }) => dayCell(to_on)),
  column("状态", "State", ({ state }) => textCell(grantStates[state][language])), column("授权人", "Granted by", ({ granted_by }) => textCell(called(granted_by))),
  column("收回人", "Withdrawn by", ({ withdrawn_by }) => textCell(withdrawn_by === null ? null : called(withdrawn_by))),
];
