import type { Editor } from "@tiptap/react";

/** A name for a new block: random, since two people may begin one at the same moment. */
export function newBlockId(): string {
  const random = crypto.getRandomValues(new Uint8Array(6));
  return `b-${Array.from(random, (each) => each.toString(16).padStart(2, "0")).join("")}`;
}

/** The block at a position; "" where there is none. */
export function blockIdAt({ state }: Editor, pos: number): string {
  if (pos < 0 || pos > state.doc.content.size) return "";
  return (state.doc.resolve(pos).node(1)?.attrs["id"] as string | null | undefined) ?? "";
}

export const currentBlock = (editor: Editor): string => blockIdAt(editor, editor.state.selection.from);

/** The codes of all chips, by block. */
export function chipsByBlock({ state }: Editor): Map<string, string[]> {
  const found = new Map<string, string[]>();
  state.doc.forEach((block) => {
    const codes: string[] = [];
    block.forEach((node) => { if (node.type.name === "chip") codes.push(node.attrs["code"] as string); });
    found.set((block.attrs["id"] as string | null) ?? "", codes);
  });
  return found;
}

/** Brings a block into view and puts the caret at its start. */
export function goTo(editor: Editor, block: string): void {
  editor.state.doc.forEach((node, at) => {
    if (node.attrs["id"] !== block) return;
    editor.commands.setTextSelection(at + 1);
    const element = editor.view.nodeDOM(at);
    if (element instanceof HTMLElement) element.scrollIntoView({ block: "center", behavior: "smooth" });
  });
}

/** How a block begins, to name it by. */
export function blockTitle({ state }: Editor, block: string): string {
  let title = "";
  state.doc.forEach((node) => {
    if (node.attrs["id"] === block) title = node.textContent.slice(0, 14);
  });
  return title;
}
