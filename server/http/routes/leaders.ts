import { failed, issue, ok } from "../../../core/index.ts";
import { cycleTables } from "../../../cycle/index.ts";
import type { Office } from "../../office.ts";
import { listenLive } from "../../postgres/index.ts";
import { LiveHub } from "../live.ts";
import { type Bound, on } from "../route.ts";

declare module "../../../core/issue.ts" {
  interface IssueParams {
    "leaders.live-full": { most: number };
  }
}

/** What leaders look at, and the stream that keeps every open page up to date. */
export function leadersRoutes(office: Office): Bound[] {
  const hub = new LiveHub({ listen: (heard) => listenLive(office.database, office.region, heard), guarded: new Set(cycleTables.map(({ name }) => name)) });
  return [
    {
      ...on("live", "read-public", async ({ actor }, reply) => {
        if (hub.full) return failed(issue("leaders.live-full", { most: hub.size }));
        reply.hijack();
        hub.join(reply.raw, actor, async () => actor);
        return ok(new Blob());
      }),
      close: () => hub.close(),
    },
  ];
}
