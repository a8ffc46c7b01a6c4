import { ok } from "../../core/index.ts";
import type { Around, Handler } from "../jobs/job.ts";
import { enqueue } from "../jobs/enqueue.ts";
import type { Office } from "../office.ts";
import { addressesOf, inTransaction, noteSent, sentSince, type StoredNotice, unsentNotices } from "../postgres/index.ts";
import type { Channel } from "./channels/channel.ts";
import { nextSlot } from "./limit.ts";
import { messageOf } from "./message.ts";
import { sayNotice } from "./told.ts";

/** Older notices are let go: a channel that is switched on does not tell of last month. */
const DAY = 86_400_000;
const MINUTE = 60_000;

/** Each channel has a queue of its own, so that one that is down delays none of the others. */
export const fanOut: Handler<"notices"> = async (_, around) => {
  for (const { name } of around.outside.channels) await again(around.office, name);
};

/**
 * Sends what waits for one channel: all of it in one message where it fits, at most as often as the channel takes.
 * What is refused is tried again later by the queue; when that is at its end, it is noted with the reason.
 */
export const sendChannel: Handler<"channel"> = async ({ channel: name }, around) => {
  const { office, outside } = around;
  const channel = outside.channels.find((each) => each.name === name);
  if (!channel) return;
  const { database: { query }, region } = office;
  const waiting = await unsentNotices(query, region, name, new Date(office.clock().getTime() - DAY));
  const some = channel.personal ? waiting.filter(({ org }) => org === waiting[0]?.org) : waiting;
  if (some.length === 0) return;
  const now = office.clock();
  const slot = nextSlot(channel.limits, await sentSince(query, region, name, new Date(now.getTime() - MINUTE)), now);
  if (slot > now) return again(office, name, slot);
  const count = await send(around, channel, some, now);
  if (count < waiting.length) await again(office, name);
};

async function send({ office, outside, last }: Around, channel: Channel, notices: readonly StoredNotice[], now: Date): Promise<number> {
  const { database: { query }, region } = office;
  // a robot's group and a unit's mailbox have no reader with a language of their own: the office writes Chinese
  const message = messageOf(notices.map((each) => ({ ...each, title: sayNotice(each, { office, language: "zh" }) })), outside.base, channel.most);
  const sent = { channel: channel.name, message: office.newId(), at: now, notices: notices.slice(0, message.count).map(({ id }) => id) };
  const to = channel.personal && notices[0]?.org ? await addressesOf(query, region, notices[0].org, office.today()) : [];
  try {
    await channel.send(message, now, to);
  } catch (error) {
    if (last) await noteSent(query, region, { ...sent, problem: (error as Error).message });
    throw error;
  }
  await noteSent(query, region, sent);
  return message.count;
}

async function again({ database }: Office, channel: string, at?: Date): Promise<void> {
  const put = await inTransaction(database, async (tx) => ok(await enqueue(tx, "channel", { channel }, { key: `channel:${channel}`, queue: `channel:${channel}`, ...(at && { at }) })));
  if (!put.ok) throw new Error(put.issues[0]?.code);
}
