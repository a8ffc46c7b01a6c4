import type { Editor } from "@tiptap/react";
import type { BlockVersion, WirePiece } from "../../../contract/index.ts";

type Content = { type: "text"; text: string; marks?: { type: "lead" }[] } | { type: "chip"; attrs: { code: string } };

/** Pieces of inline text as the editor's nodes. */
export const nodesOf = (pieces: readonly WirePiece[]): Content[] => pieces.flatMap((each): Content[] =>
  (each.kind === "chip" ? [{ type: "chip", attrs: { code: each.code } }] : each.text === "" ? [] : [{ type: "text", text: each.text }]));

/** Puts a block back as somebody left it then; one that was removed comes back at the end. It is an edit like any other. */
export function restore(editor: Editor, version: BlockVersion): void {
  const content: Content[] = [
    ...(version.heading === "" ? [] : [{ type: "text" as const, text: `${version.heading}。`, marks: [{ type: "lead" as const }] }]), ...nodesOf(version.pieces),
  ];
  let at = -1;
  editor.state.doc.forEach((node, pos) => { if (node.attrs["id"] === version.block) at = pos; });
  if (at < 0) {
    editor.chain().focus().insertContentAt(editor.state.doc.content.size, { type: "block", attrs: { id: version.block, kind: version.kind, goal: version.goal }, content }).run();
    return;
  }
  const node = editor.state.doc.nodeAt(at)!;
  const { schema } = editor;
  const inside = content.map((each) => schema.nodeFromJSON(each));
  const { tr } = editor.state;
  tr.replaceWith(at + 1, at + node.nodeSize - 1, inside);
  if (node.attrs["kind"] !== version.kind) tr.setNodeAttribute(at, "kind", version.kind);
  editor.view.dispatch(tr.scrollIntoView());
}
