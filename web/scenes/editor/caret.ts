import type { Transaction } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import type { OpenChip } from "./ChipMenu.tsx";

/**
 * Puts the caret behind the open chip and gives the text the focus: the next letter stands after it, not in its place
 * nor where the caret was before. It goes by where the chip stands: what others wrote meanwhile may have moved the selection.
 */
export function passChip(editor: Editor, open: OpenChip | undefined): void {
  const node = open && open.pos < editor.state.doc.content.size ? editor.state.doc.nodeAt(open.pos) : null;
  if (open && node?.type.name === "chip") editor.commands.setTextSelection(open.pos + node.nodeSize);
  editor.view.focus();
}

/** Where an open chip stands after a change; undefined once another thing stands in its place. */
export function followed(open: OpenChip, { doc, mapping }: Transaction): OpenChip | undefined {
  const pos = mapping.map(open.pos);
  const node = pos < doc.content.size ? doc.nodeAt(pos) : null;
  if (node?.type.name !== "chip") return undefined;
  const code = node.attrs["code"] as string;
  return code === open.code && pos === open.pos ? open : code === open.code ? { ...open, pos } : undefined;
}
