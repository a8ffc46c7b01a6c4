import { failed, issue, ok } from "../../../core/index.ts";
import { cycleTables } from "../../../cycle/index.ts";
import { actorOfToken, type Identity } from "../../identity/identity.ts";
import { sightOf } from "../../identity/sight.ts";
import type { Office } from "../../office.ts";
import { listenLive } from "../../postgres/index.ts";
import { agenda, portfolio, portfolioSeen } from "../../commands/overview/index.ts";
import { LiveHub } from "../live.ts";
import { wireAgenda } from "../present/agenda.ts";
import { wireMap, wireTimeline } from "../present/portfolio.ts";
import { type Bound, on } from "../route.ts";
import { askedMonth } from "./asked.ts";
import { tokenOf } from "../session.ts";

declare module "../../../core/issue.ts" {
  interface IssueParams {
    "leaders.live-full": { most: number };
  }
}

/** What leaders look at, and the stream that keeps every open page up to date. */
export function leadersRoutes(office: Office, identity: Identity): Bound[] {
  const hub = new LiveHub({ listen: (heard) => listenLive(office.database, office.region, heard), guarded: new Set([...cycleTables, ...office.pack.tables.filter(({ internal }) => internal)].map(({ name }) => name)) });
  return [
    on("map", "read", async ({ query: asked, actor, language }) => {
      const at = await askedMonth(office, asked);
      if (!at.ok) return at;
      const found = await portfolio(office, at.value);
      return found.ok ? ok(wireMap(office, portfolioSeen(found.value, sightOf(actor)), at.value.period, language)) : found;
    }),

    on("timeline", "read", async ({ query: asked, actor, language }) => {
      const at = await askedMonth(office, asked);
      if (!at.ok) return at;
      const found = await portfolio(office, at.value);
      return found.ok ? ok(wireTimeline(office, portfolioSeen(found.value, sightOf(actor)), at.value.period, language)) : found;
    }),

    on("agenda", "read-agenda", async ({ query: asked, actor, language }) => {
      const at = await askedMonth(office, asked);
      if (!at.ok) return at;
      const found = await agenda(office, actor, at.value);
      return found.ok ? ok(await wireAgenda(office, found.value, at.value.period, sightOf(actor), language)) : found;
    }),

    {
      ...on("live", "read-public", async ({ actor }, reply) => {
        if (hub.full) return failed(issue("leaders.live-full", { most: hub.size }));
        reply.hijack();
        const token = tokenOf(reply.request);
        hub.join(reply.raw, actor, async () => (actor.session !== undefined && token !== undefined ? actorOfToken(office, identity, token, false) : actor));
        return ok(new Blob());
      }),
      close: () => hub.close(),
    },
  ];
}
