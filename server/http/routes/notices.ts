import { ok } from "../../../core/index.ts";
import { noticeKinds, type NoticeKind } from "../../notices/kinds.ts";
import { readerOf } from "../../notices/notify.ts";
import { sayNotice } from "../../notices/told.ts";
import type { Office } from "../../office.ts";
import { inTransaction, noticesFor, readNotices, tellLive } from "../../postgres/index.ts";
import { type Bound, on } from "../route.ts";

/** What I should know: of my units, of the office, of mine alone. */
export function noticeRoutes(office: Office): Bound[] {
  const { database, region } = office;
  return [
    on("notices", "own-account", async ({ query: { page, size, only }, actor, language }) => {
      const found = await noticesFor(database.query, region, readerOf(actor), { unread: only === "unread", limit: size, offset: (page - 1) * size });
      return ok({
        total: found.total, unread: found.unread,
        notices: found.notices.map((each) => {
          const { id, at, kind, number, due_on, link, read } = each;
          return { id, at: at.toISOString(), kind, label: noticeKinds[kind as NoticeKind]?.[language] ?? kind, number, title: sayNotice(each, { office, language }), due_on, link, read };
        }),
      });
    }),

    on("noticeCount", "own-account", async ({ actor }) => {
      const { unread } = await noticesFor(database.query, region, readerOf(actor), { unread: true, limit: 0, offset: 0 });
      return ok({ unread });
    }),

    on("readNotices", "own-account", async ({ body: { ids }, actor }) => inTransaction(database, async (tx) => {
      const read = await readNotices(tx, region, readerOf(actor), office.clock().toISOString(), ids);
      if (read > 0) await tellLive(tx, region, { kind: "notice", to: actor.id });
      const { unread } = await noticesFor(tx, region, readerOf(actor), { unread: true, limit: 0, offset: 0 });
      return ok({ unread });
    })),
  ];
}
