import type { Due } from "./role.ts";

declare module "../core/issue.ts" {
  interface IssueParams {
    "access.not-signed-in": object;
    "access.wrong-key": object;
    "access.due": { due: Due; reason: string; reason_en: string };
    "access.wrong-password": { failures: number; minutes: number };
    "access.locked": { minutes: number };
    "access.too-many": { seconds: number };
    "access.other-site": object;
    "access.wrong-code": object;
    "access.no-second-factor": object;
    "access.no-account": { account: string };
    "access.account-exists": { account: string };
    "access.subject-taken": { subject: string; account: string };
    "access.bad-username": { text: string };
    "access.disabled": { account: string };
    "access.password-short": { least: number };
    "access.password-long": { most: number };
    "access.password-classes": { classes: number };
    "access.password-common": object;
    "access.password-personal": object;
    "access.password-used": { history: number };
    "access.two-administrators": { held: string; held_en: string };
    "access.own-grant": object;
    "access.whole-programme": { role: string; role_en: string };
    "access.administrators-credentials": { account: string };
    "access.grant-exists": object;
    "access.last-administrator": { role: string; role_en: string };
    "access.unknown-role": { role: string };
    "access.unknown-organisation": { organisation: string };
    "access.outsider": object;
    "access.oidc": { reason: string };
  }
}
