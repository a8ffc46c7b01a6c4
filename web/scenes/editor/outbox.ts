import * as Y from "yjs";
import type { TextFault } from "../../../contract/index.ts";
import { ask, type Refusal } from "../../data/client.ts";
import { toBase64 } from "./bytes.ts";
import { forgetPending, pendingOf } from "./pending.ts";

export interface Sent {
  readonly faults: readonly TextFault[];
  /** more was typed meanwhile */
  readonly more: boolean;
}

/**
 * Sends what this machine still holds of a month's text, as one update, and forgets it when the server has answered
 * that it is safe; nothing when all is. Rejects with the refusal and keeps everything.
 */
export async function sendPending(month: string, who: string, lang: "zh" | "en"): Promise<Sent | undefined> {
  const waiting = await pendingOf(month, who);
  if (waiting.length === 0) return undefined;
  const update = toBase64(Y.mergeUpdates(waiting.map((each) => each.update)));
  const { faults } = await ask("textUpdate", { month }, { lang }, undefined, { update });
  await forgetPending(waiting.map(({ n }) => n));
  return { faults, more: (await pendingOf(month, who)).length > 0 };
}

/** Whether the server could not be reached, so that trying again may help. */
export const isGone = ({ status }: Refusal): boolean => status === 0 || status >= 500;
