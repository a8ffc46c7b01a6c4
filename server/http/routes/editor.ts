import type { FastifyReply } from "fastify";
import * as Y from "yjs";
import type { Actor } from "../../../access/index.ts";
import type { TextEvent } from "../../../contract/index.ts";
import { ok, type Result } from "../../../core/index.ts";
import { draftLetterhead } from "../../commands/bulletin/index.ts";
import { monthPieces } from "../../commands/editor/pieces.ts";
import { settleText } from "../../commands/editor/settle.ts";
import { blocksIn, type By, faultsIn, openText, readText, writeText } from "../../commands/editor/text.ts";
import { colorOf, signedPresence } from "../../commands/editor/presence.ts";
import type { Office } from "../../office.ts";
import { listEditions } from "../../postgres/editions/read.ts";
import { hearText, tellText } from "../../postgres/text/listen.ts";
import { updatesAfter } from "../../postgres/text/updates.ts";
import { base64, bytesOf, wireFaults, wirePieces } from "../present/editor.ts";
import { type Bound, on } from "../route.ts";
import type { Around } from "./index.ts";

/** The month's text while it is written: its document, what is typed, who is there, and what can be put in. */
export function editorRoutes(office: Office, { sealSoon }: Around): Bound[] {
  const { database: { query }, region } = office;
  const by = ({ id }: Actor): By => ({ actor: id, at: office.clock().toISOString() });
  return [
    on("text", "comment", async ({ params: { month }, actor, language }) => {
      const opened = await openText(office, month, by(actor));
      if (!opened.ok) return opened;
      const { doc, seq } = opened.value;
      const [made, editions] = await Promise.all([draftLetterhead(office, month), listEditions(query, region, month)]);
      if (!made.ok) return made;
      const { head, foot } = made.value;
      const newest = editions.at(-1);
      return ok({
        month, seq, state: base64(Y.encodeStateAsUpdate(doc)), faults: wireFaults(faultsIn(office, blocksIn(doc)), language),
        goals: office.pack.goals.map((each) => ({ id: each.id, name: language === "en" ? each.name_en ?? each.name : each.name, figures: [...each.headline ?? [], ...[each.rate, each.rank].filter((one) => one !== undefined)] })),
        me: { name: actor.name, color: colorOf(actor.id) },
        frozen: newest ? { edition: newest.number, issued: newest.issuedAt !== undefined } : null,
        head: { mark: head.agencyMark, number: head.number, title: [...head.title], to: head.to ?? null }, foot: { signer: foot.signer, date: foot.date },
      });
    }),

    on("textUpdate", "edit-bulletin", async ({ params: { month }, body, actor, language }) => {
      const kept = await writeText(office, month, bytesOf(body.update), by(actor));
      if (!kept.ok) return kept;
      const { doc } = await readText(query, region, month);
      return ok({ seq: kept.value, faults: wireFaults(faultsIn(office, blocksIn(doc)), language) });
    }),

    on("textPresence", "comment", async ({ params: { month }, body, actor }) => {
      const signed = signedPresence(bytesOf(body.state), actor);
      if (!signed.ok) return signed;
      await tellText(query, { kind: "presence", region, month, state: base64(signed.value) });
      return ok({});
    }),

    on("textSettle", "edit-bulletin", async ({ params: { month }, body: { sources = [] } }) => {
      const settled = await settleText(office, month, office.clock().toISOString(), new Map(sources.map((each) => [each.block, each.source])));
      if (!settled.ok) return settled;
      sealSoon();
      return ok({ blocks: settled.value });
    }),

    on("textPieces", "comment", async ({ params: { month }, language }) => {
      const pieces = await monthPieces(office, month);
      return pieces.ok ? ok(wirePieces(office, month, pieces.value, language)) : pieces;
    }),

    on("textLive", "comment", async ({ params: { month }, query: { after } }, reply) => {
      stream(office, month, after, reply);
      return ok(undefined) as Result<never>;
    }),
  ];
}

const BEAT = 20_000;

/** Server-sent events until the reader goes: updates in order without a gap, and cursors. */
function stream({ database, region }: Office, month: string, after: number, reply: FastifyReply): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store", "x-content-type-options": "nosniff", "x-accel-buffering": "no" });
  const send = (event: TextEvent): void => {
    if (!raw.writableEnded) raw.write(`${event.kind === "update" ? `id: ${event.seq}\n` : ""}data: ${JSON.stringify(event)}\n\n`);
  };
  // a browser that reconnects by itself says how far it had come
  let sent = Math.max(after, Number(reply.request.headers["last-event-id"] ?? 0) || 0);
  let reading: Promise<void> = Promise.resolve();
  const catchUp = (): void => {
    reading = reading.then(async () => {
      for (const { seq, update } of await updatesAfter(database.query, region, month, sent)) {
        sent = seq;
        send({ kind: "update", seq, update: base64(update) });
      }
    }).catch(() => undefined);
  };
  const deaf = hearText(database, (notice) => {
    if (notice === "again") return catchUp();
    if (notice.region !== region || notice.month !== month) return;
    if (notice.kind === "presence") send({ kind: "presence", state: notice.state });
    else if (notice.seq > sent) catchUp();
  });
  const beat = setInterval(() => raw.write(": \n\n"), BEAT);
  raw.on("close", () => {
    clearInterval(beat);
    deaf();
  });
  raw.write("retry: 1500\n\n");
  catchUp();
}
