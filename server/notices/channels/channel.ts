import type { Limits } from "../limit.ts";
import type { Message } from "../message.ts";

/** A way out of the house. Off unless configured. */
export interface Channel {
  /** dingtalk, wecom, feishu, mail: also the name of its queue */
  readonly name: string;
  readonly limits: Limits;
  /** bytes of text that one message may have */
  readonly most: number;
  /** Sends one message; throws a `Refused` when the other side does not take it. `to`: addresses, for channels that have them. */
  send(message: Message, now: Date, to: readonly string[]): Promise<void>;
  /** sends to people's own addresses, so that each unit has a message of its own */
  readonly personal: boolean;
}

export class Refused extends Error {}

const PATIENCE = 10_000;

/** Posts JSON and reads JSON; whoever answers anything else refuses. */
export async function post(url: string, body: object): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url, {
    method: "POST", headers: { "content-type": "application/json; charset=utf-8" }, body: JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE), redirect: "error",
  });
  const text = await response.text();
  if (!response.ok) throw new Refused(`HTTP ${response.status}`);
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new Refused(text.slice(0, 80));
  }
}
