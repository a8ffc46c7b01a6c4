import type { Actor } from "../../../access/index.ts";
import type { Office } from "../../office.ts";
import { endSessions } from "../../postgres/accounts/sessions.ts";
import { audit, type From } from "./audit.ts";

/** Ends the session that the person came with. */
export async function signOut(office: Office, actor: Actor, from: From): Promise<void> {
  if (actor.session === undefined) return;
  await endSessions(office.database.query, office.region, actor.id, { id: actor.session });
  await audit(office, { kind: "sign-out", account: actor.id, name: actor.name }, from);
}
