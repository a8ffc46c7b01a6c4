import type { Messages } from "./message.ts";

export const accessMessages: Messages<"access."> = {
  "access.not-signed-in": {
    zh: "这项操作需要登录，您尚未登录或登录已过期。", next_zh: "请登录后重试；已填写的内容不会丢失。",
    en: "This takes signing in, and you are not signed in any more.", next_en: "Sign in and try again; what you typed is kept.", status: 401,
  },
  "access.wrong-key": {
    zh: "请求所带的密钥不是本系统的密钥。", next_zh: "请核对数据目录中 office.key 的内容；用浏览器时请登录，不带密钥。",
    en: "The key that the request carries is not this system's.", next_en: "Check it against office.key in the data folder; in a browser sign in, without a key.", status: 401,
  },
  "access.due": {
    zh: "暂不能进行：{reason}", next_zh: "完成后即可继续。",
    en: "Not yet: {reason_en}", next_en: "After that you can go on.", status: 403,
  },
  "access.wrong-password": {
    zh: "用户名或密码不正确。", next_zh: "请核对后重试；连续输错 {failures} 次将锁定 {minutes} 分钟。忘记密码请联系系统管理员重置。",
    en: "User name or password is wrong.", next_en: "Check both and try again; {failures} failures in a row lock it for {minutes} minutes. The system administrator can reset a forgotten one.", status: 401,
  },
  "access.locked": {
    zh: "连续输错次数过多，账户已暂时锁定。", next_zh: "请在 {minutes} 分钟后重试，或联系系统管理员解锁。",
    en: "Too many failures: the account is locked for a while.", next_en: "Try again in {minutes} minutes, or ask the system administrator to unlock it.", status: 423,
  },
  "access.too-many": {
    zh: "操作过于频繁，服务器暂不受理。", next_zh: "请在 {seconds} 秒后重试，已填写的内容都在。如果平常使用也常遇到，请告诉系统管理员。",
    en: "Too many requests; the server takes no more for the moment.", next_en: "Try again in {seconds} seconds; what you typed is kept. If it happens in ordinary use, tell the system administrator.", status: 429,
  },
  "access.other-site": {
    zh: "请求来自别的网站，已拒绝。", next_zh: "请直接打开本系统的页面再操作。",
    en: "The request comes from another site and was refused.", next_en: "Open this system's own page and do it there.", status: 403,
  },
  "access.wrong-code": {
    zh: "验证码不正确或已使用过。", next_zh: "请输入验证器上当前的 6 位数字；手机不在身边时可输入一个恢复码。",
    en: "The code is wrong or was used already.", next_en: "Enter the six digits that the authenticator shows now, or one of the recovery codes.", status: 401,
  },
  "access.no-second-factor": {
    zh: "尚未开始启用双因素认证。", next_zh: "请先点“启用”，用验证器扫码，再输入验证码。",
    en: "The second step has not been set up.", next_en: "Start with “enable”, scan the code, then enter the digits.", status: 409,
  },
  "access.no-account": {
    zh: "没有账户“{account}”。", next_zh: "请从账户列表中选择，或核对用户名。",
    en: "There is no account “{account}”.", next_en: "Choose one from the list, or check the user name.", status: 404,
  },
  "access.account-exists": {
    zh: "用户名“{account}”已经用过。", next_zh: "用户名不重复使用，请另取一个。",
    en: "The user name “{account}” is taken.", next_en: "User names are never used twice; choose another.", status: 409,
  },
  "access.subject-taken": {
    zh: "统一认证标识“{subject}”已属于账户“{account}”。", next_zh: "一个标识只能对应一个账户：请核对标识，或先从账户“{account}”上去掉。",
    en: "The subject “{subject}” belongs to the account “{account}” already.", next_en: "A subject is one person: check it, or take it off “{account}” first.", status: 409,
  },
  "access.bad-username": {
    zh: "用户名“{text}”不合规则。", next_zh: "请用 2 至 40 个小写字母、数字、点、短横或下划线，以字母开头。",
    en: "“{text}” is no user name.", next_en: "Use 2 to 40 small letters, digits, dots, dashes or underscores, starting with a letter.", status: 422,
  },
  "access.disabled": {
    zh: "账户“{account}”已停用。", next_zh: "请先由系统管理员恢复该账户。",
    en: "The account “{account}” is disabled.", next_en: "The system administrator has to enable it first.", status: 409,
  },
  "access.password-short": {
    zh: "密码太短。", next_zh: "请至少使用 {least} 个字符，建议 15 个以上。",
    en: "The password is too short.", next_en: "Use at least {least} characters; 15 or more are advised.", status: 422,
  },
  "access.password-long": {
    zh: "密码太长。", next_zh: "请不超过 {most} 个字符。",
    en: "The password is too long.", next_en: "Use at most {most} characters.", status: 422,
  },
  "access.password-classes": {
    zh: "密码须含大写字母、小写字母、数字和符号中的 {classes} 类。", next_zh: "请补上缺少的字符种类。",
    en: "The password needs {classes} of: capitals, small letters, digits, signs.", next_en: "Add what is missing.", status: 422,
  },
  "access.password-common": {
    zh: "这个密码太常见，容易被猜中。", next_zh: "请换一个不常见的密码，例如几个互不相干的词。",
    en: "The password is too common.", next_en: "Choose another, such as some words that have nothing to do with each other.", status: 422,
  },
  "access.password-personal": {
    zh: "密码中不能含有用户名。", next_zh: "请换一个与用户名无关的密码。",
    en: "The password must not hold the user name.", next_en: "Choose one that has nothing to do with it.", status: 422,
  },
  "access.password-used": {
    zh: "这个密码用过。", next_zh: "请不要使用最近 {history} 次用过的密码。",
    en: "The password was used before.", next_en: "Do not use any of the last {history}.", status: 422,
  },
  "access.two-administrators": {
    zh: "三员分立：该账户已是{held}，不能再授予这个角色。", next_zh: "请授予另一个账户，或先收回原有角色。",
    en: "Administrators are separate: the account is {held_en} already.", next_en: "Grant it to another account, or withdraw the other role first.", status: 409,
  },
  "access.own-grant": {
    zh: "不能给自己授权或收回自己的角色。", next_zh: "请由另一位安全管理员办理。",
    en: "Nobody changes his own roles.", next_en: "Have another security administrator do it.", status: 403,
  },
  "access.administrators-credentials": {
    zh: "三员分立：账户“{account}”担任（或将担任）管理员，其密码、双因素认证和统一认证标识不能由别的管理员在网页上改。",
    next_zh: "请由能操作服务器的人运行 dukao accounts reset {account}；加 --factor 同时停用双因素认证，加 --subject 改统一认证标识。",
    en: "Administrators are separate: “{account}” is one or will be, and no other administrator changes its password, second step or subject in the browser.",
    next_en: "Whoever works on the server itself runs: dukao accounts reset {account}; --factor also drops the second step, --subject changes the subject.", status: 403,
  },
  "access.whole-programme": {
    zh: "{role}履职面向全部单位，管辖范围不能限定到下级单位。", next_zh: "请把管辖范围选为最上级；只管一个单位的，请授予联络员、单位负责人或一线采集员。",
    en: "As {role_en} one acts for the whole programme; a narrower scope would not hold.", next_en: "Grant it at the topmost unit; who acts for one unit is its liaison, head or field worker.", status: 422,
  },
  "access.grant-exists": {
    zh: "该账户在此范围内已有这个角色。", next_zh: "如需改变期限，请先收回再授予。",
    en: "The account holds that role there already.", next_en: "To change its dates, withdraw it first.", status: 409,
  },
  "access.last-administrator": {
    zh: "这是最后一位{role}，收回或停用后将无人管理。", next_zh: "请先让另一个账户担任该角色。",
    en: "This is the last {role_en}; nobody could keep the system any more.", next_en: "Give another account that role first.", status: 409,
  },
  "access.unknown-role": {
    zh: "没有角色“{role}”。", next_zh: "请从列表中选择角色。",
    en: "There is no role “{role}”.", next_en: "Choose one of the list.", status: 422,
  },
  "access.unknown-organisation": {
    zh: "没有单位“{organisation}”。", next_zh: "请从单位列表中选择。",
    en: "There is no organisation “{organisation}”.", next_en: "Choose one of the list.", status: 422,
  },
  "access.outsider": {
    zh: "统一认证通过，但本系统没有与之对应的账户。", next_zh: "请联系系统管理员建立账户或补录统一认证标识。",
    en: "You are known to the identity provider, but there is no account for you here.", next_en: "Ask the system administrator for an account.", status: 403,
  },
  "access.oidc": {
    zh: "统一认证没有完成：{reason}。", next_zh: "请重新登录；仍不成功时用本地账户登录，并告知系统管理员。",
    en: "The identity provider did not complete the sign-in: {reason}.", next_en: "Try again, or sign in with a local account and tell the system administrator.", status: 502,
  },
};
