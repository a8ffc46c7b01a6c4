import { administrators, type Role, roleWords } from "../../access/index.ts";
import { failed, issue, ok, type Result, unitName } from "../../core/index.ts";
import { grantRoleIn } from "../../server/commands/accounts/grants.ts";
import { addAccount, resetPassword } from "../../server/commands/accounts/keep.ts";
import { type Identity, identityOf } from "../../server/identity/identity.ts";
import { readPolicies } from "../../server/identity/policy.ts";
import type { Act } from "../../server/office.ts";
import { listAccounts } from "../../server/postgres/accounts/people.ts";
import { sealBatches } from "../../server/postgres/index.ts";
import { chooseOrganisation } from "../choose.ts";
import type { Answer, CommandShape, Input, OfficeDesk } from "../command.ts";
import { columns } from "../print/columns.ts";
import { words } from "../words.ts";

// Accounts for the day when nobody can sign in yet, or any more. Whoever may read the data folder may use them; all
// else about people is done by the administrators, in the browser.

const CONSOLE = { address: "console", agent: "dukao", machine: true } as const;

const usernameArgument = { form: "<username>", about: words("用户名", "user name") };
const identity = ({ office, settings }: OfficeDesk): Identity => identityOf(office, { policies: readPolicies(settings.profile) });

/** The person at the console, who has no account here: nobody grants to himself, and the log tells the two apart. */
const act = ({ actor }: OfficeDesk): Act => ({ actor: { ...actor, id: `console/${actor.id}` } });

const added = (language: "zh" | "en", username: string, password: string): string => (language === "zh"
  ? `账户 ${username}\n初始密码 ${password}\n只显示这一次；首次登录后必须修改。`
  : `account ${username}\nfirst password ${password}\nShown this once; it has to be changed at the first sign-in.`);

export const accountsAddCommand: CommandShape = {
  name: "accounts add",
  summary: words("建立三员账户（系统、安全、审计管理员各一人）", "make an administrator's account (system, security and audit: three people)"),
  takes: [usernameArgument],
  options: [
    { form: "--name <name>", about: words("姓名", "the person's name") },
    { form: "--role <role>", about: words("system-admin 系统、security-admin 安全、audit-admin 审计", "system-admin, security-admin or audit-admin") },
    { form: "--org <org>", about: words("所在单位（编号、全称或简称）；不写为最上级", "the person's unit (id, name or short name); the topmost when left out") },
  ],
  examples: ["dukao accounts add zhang --name 张某 --role system-admin --org 督考办"],
  work: { kind: "office", run: add },
};

async function add(desk: OfficeDesk, input: Input): Promise<Result<Answer>> {
  const { office, language } = desk;
  const [name, asked] = [input.option("name")?.trim(), input.option("role")];
  if (!name) return failed(issue("cli.missing-argument", { argument: "--name", command: "accounts add" }));
  if (asked === undefined) return failed(issue("cli.missing-argument", { argument: "--role", command: "accounts add" }));
  const role = administrators.find((each) => each === asked);
  if (!role) return failed(issue("cli.bad-option", { option: "--role", value: asked, wanted: administrators.join("、") }));
  const org = chooseOrganisation(office, input.option("org"));
  if (!org.ok) return org;
  const made = await addAccount(office, identity(desk), act(desk), { username: input.args[0]!, name, org: org.value }, CONSOLE,
    (tx, account) => grantRoleIn(tx, office, act(desk), { account, role, scope: office.pack.root }, CONSOLE));
  if (!made.ok) return made;
  const { username, password } = made.value;
  // the password is told whatever comes now: what is not sealed here is sealed by the next who writes
  await sealBatches(office.database, office.region);
  return ok({ json: { username, password, role, org: org.value }, text: `${added(language, username, password)}\n${roleWords[role][language]}` });
}

export const accountsResetCommand: CommandShape = {
  name: "accounts reset",
  summary: words("给账户一个新的初始密码，并解锁", "a new first password for an account; unlocks it"),
  takes: [usernameArgument],
  options: [
    { form: "--factor", about: words("同时停用双因素认证（手机丢失时）", "also drops the second step, where the phone is gone") },
    { form: "--subject <subject>", about: words("同时改统一认证标识；写空字符串为去掉", "also records the subject at the identity provider; an empty one takes it off") },
  ],
  examples: ["dukao accounts reset zhang", "dukao accounts reset zhang --factor"],
  work: {
    kind: "office",
    run: async (desk, input): Promise<Result<Answer>> => {
      const username = input.args[0]!.trim().toLowerCase();
      const reset = await resetPassword(desk.office, identity(desk), act(desk), username, CONSOLE, { factor: input.flag("factor"), subject: input.option("subject") });
      if (reset.ok) await sealBatches(desk.office.database, desk.office.region);
      return reset.ok ? ok({ json: { username, password: reset.value }, text: added(desk.language, username, reset.value) }) : reset;
    },
  },
};

const MOST = 10_000;

export const accountsListCommand: CommandShape = {
  name: "accounts list",
  summary: words("账户、角色和状态", "the accounts, their roles and how they stand"),
  takes: [], options: [], examples: ["dukao accounts list"],
  work: { kind: "office", run: list },
};

const states = { active: words("正常", "active"), locked: words("已锁定", "locked"), disabled: words("已停用", "disabled"), "first-password": words("待改初始密码", "first password") } as const;

async function list({ office, language }: OfficeDesk): Promise<Result<Answer>> {
  const { rows } = await listAccounts(office.database.query, office.region, { today: office.today(), now: office.clock() }, { limit: MOST, offset: 0 });
  const heads = language === "zh" ? ["用户名", "姓名", "单位", "角色", "状态"] : ["user name", "name", "unit", "roles", "state"];
  const text = rows.length === 0
    ? (language === "zh" ? "还没有账户。用 dukao accounts add 建立三员账户。" : "No account yet. Make the three administrators with dukao accounts add.")
    : columns(rows.map(({ id, name, org, roles, state }) => [id, name, unitName(office, org), roles.map((each) => roleWords[each as Role][language]).join("、"), states[state][language]]), [], heads);
  return ok({ json: rows.map(({ id: username, name, org, roles, state }) => ({ username, name, org, roles, state })), text });
}
