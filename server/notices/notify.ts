import type { Actor } from "../../access/index.ts";
import { enqueue } from "../jobs/enqueue.ts";
import type { Office } from "../office.ts";
import { insertNotices, type Reader, tellAllLive, type Tx } from "../postgres/index.ts";
import { noticeKinds } from "./kinds.ts";
import type { Told } from "./told.ts";

/** Whom a notice is for. */
export type To = { readonly org: string } | { readonly person: string } | "office";

export type Notice = Told & {
  /** a notice of that id is told once, however often it is given */
  readonly id?: string;
  readonly to: To;
  /** of what it is about, where that has one */
  readonly number?: string;
  readonly due_on?: string;
  /** page of the product: /orders/… */
  readonly link: string;
};

/** Tells people, in the transaction of what they are told of; channels follow when it has committed. */
export async function notify(tx: Tx, office: Pick<Office, "region" | "clock" | "newId">, by: string, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const at = office.clock().toISOString();
  await insertNotices(tx, office.region, notices.map(({ id, kind, facts, to, number, due_on, link }) => ({
    id: id ?? office.newId(), at, kind, by, ...addressed(to), facts, number: number ?? null, due_on: due_on ?? null, link, outside: noticeKinds[kind].outside,
  })));
  await tellAllLive(tx, office.region, [...new Set(notices.map((each) => heard(each.to)))].map((to) => ({ kind: "notice", to })));
  if (notices.some(({ kind }) => noticeKinds[kind].outside)) await enqueue(tx, "notices", {}, { key: "notices" });
}

const heard = (to: To): string => (to === "office" ? "office" : "org" in to ? to.org : to.person);

const addressed = (to: To) => {
  if (to === "office") return { audience: "office", org: null, person: null } as const;
  return "org" in to ? { audience: "unit", org: to.org, person: null } as const : { audience: "person", org: null, person: to.person } as const;
};

/** Whose notices somebody reads: their units' (liaisons and heads), the office's (officers), and their own. */
export function readerOf(actor: Actor): Reader {
  // who has not come in all the way reads nothing yet
  if (actor.due) return { person: "", orgs: [], office: false };
  const units = actor.grants.filter(({ role }) => role === "liaison" || role === "head").flatMap(({ orgs }) => [...orgs]);
  return { person: actor.id, orgs: [...new Set(units)], office: actor.grants.some(({ role }) => role === "officer") };
}
