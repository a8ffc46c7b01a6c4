import { modifyAwarenessUpdate } from "y-protocols/awareness";
import type { Actor } from "../../../access/index.ts";
import { failed, issue, ok, type Result } from "../../../core/index.ts";
import { NOTICE_LIMIT } from "../../postgres/text/listen.ts";
import "./issues.ts";

/** Where somebody's cursor stands, under the name that they signed in with and no other. */
export function signedPresence(state: Uint8Array, { id, name }: Actor): Result<Uint8Array> {
  try {
    const signed = modifyAwarenessUpdate(state, (of: Record<string, unknown> | null) => (of === null ? null : { cursor: of["cursor"] ?? null, user: { id, name, color: colorOf(id) } }));
    if (signed.length * 4 / 3 <= NOTICE_LIMIT) return ok(signed);
  } catch {
    // told below: whatever cannot be read is no presence
  }
  return failed(issue("editor.bad-update", {}));
}

/** Colours that read on white and are neither the red nor the amber of a warning. */
const colors = ["#1d6fa5", "#2c6a4c", "#6b4fa0", "#0f7a7a", "#8a3d6d", "#4a5f1f", "#3b4ba8", "#7a5230"];
export const colorOf = (id: string): string => colors[[...id].reduce((sum, each) => (sum * 31 + each.codePointAt(0)!) % 9973, 7) % colors.length]!;
