import { NodeSelection, type Transaction } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import type { OpenChip } from "./ChipMenu.tsx";

/** Puts the caret behind the chip that is selected and gives the text the focus: the next letter stands after it, not in its place. */
export function passChip(editor: Editor): void {
  const { selection } = editor.state;
  if (selection instanceof NodeSelection) editor.commands.setTextSelection(selection.to);
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
