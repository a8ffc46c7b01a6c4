import { mergeAttributes, Node } from "@tiptap/core";
import type { Node as PmNode } from "@tiptap/pm/model";
import { sharedUnit } from "../../../core/words.ts";
import type { Board } from "./board.ts";
import { columnName, readTable, rowsOf } from "./table.ts";

/** A figure, phrase, gather or date in the text: shown as it prints now, with its status as shape and word. */
export const Chip = Node.create<{ board: Board | undefined }>({
  name: "chip",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  addOptions: () => ({ board: undefined }),
  addAttributes: () => ({ code: { default: "", parseHTML: (element) => element.dataset["code"] ?? "", renderHTML: ({ code }) => ({ "data-code": code as string }) } }),
  parseHTML: () => [{ tag: "span[data-code]" }],
  renderHTML: ({ node, HTMLAttributes }) => ["span", mergeAttributes(HTMLAttributes), `{${node.attrs["code"] as string}}`],
  renderText: ({ node }) => `{${node.attrs["code"] as string}}`,
  addNodeView() {
    const { board } = this.options;
    return ({ node, view, getPos }) => {
      const dom = document.createElement("span");
      let shown = node;
      const place = (): { pos: number; block: string } => {
        const pos = getPos();
        if (pos === undefined) return { pos: -1, block: "" };
        return { pos, block: (view.state.doc.resolve(pos).parent.attrs["id"] as string | null) ?? "" };
      };
      const draw = (): void => {
        if (!board) return;
        const code = shown.attrs["code"] as string;
        const piece = board.piece(code);
        const was = board.changed(place().block, code);
        const unknown = piece === undefined && board.pieces.size > 0;
        const state = was ? "changed" : unknown ? "unknown" : piece?.status ?? "waiting";
        dom.className = `chip of-${piece?.kind ?? "none"} ${state}`;
        dom.dataset["code"] = code;
        dom.title = was ? `${piece?.label ?? code}\n${board.words.was}${was.printed}` : piece?.label ?? code;
        if (piece?.kind === "table") return dom.replaceChildren(tableOf(code, board), ...parts("", state, board).slice(1));
        dom.replaceChildren(...parts(piece?.text ?? (unknown ? `{${code}}` : "…"), state, board));
      };
      draw();
      const deaf = board?.listen(draw);
      dom.addEventListener("click", () => {
        const { pos, block } = place();
        board?.clicks.chip({ pos, code: shown.attrs["code"] as string, block, rect: dom.getBoundingClientRect() });
      });
      return {
        dom,
        update: (next: PmNode) => {
          if (next.type !== shown.type) return false;
          shown = next;
          draw();
          return true;
        },
        ignoreMutation: () => true,
        destroy: () => deaf?.(),
      };
    };
  },
});

/** A table as it will print. */
function tableOf(code: string, board: Board): HTMLElement {
  const of = readTable(code);
  const made = document.createElement("table");
  made.className = "figure-table";
  const rows = rowsOf(of, board.pieces);
  const { column: units, unit } = sharedUnit(rows);
  const line = (texts: readonly string[], cell: "th" | "td"): HTMLElement => {
    const row = document.createElement("tr");
    row.append(...texts.map((text, i) => {
      const one = document.createElement(cell);
      one.textContent = text;
      one.className = cell === "th" || i === 0 ? "" : units && i === 1 ? "measure" : "amount";
      return one;
    }));
    return row;
  };
  const head = document.createElement("thead");
  head.append(line([unit === "" ? board.words.metric : board.words.ofUnit(unit), ...(units ? [board.words.unit] : []), ...of.columns.map((each) => columnName(board.words.month, each))], "th"));
  const body = document.createElement("tbody");
  body.append(...rows.map((each) => line([each.label, ...(units ? [each.unit] : []), ...each.cells], "td")));
  made.append(head, body);
  return made;
}

/** The words of the chip; what needs somebody has a shape and a word beside it. */
function parts(text: string, state: string, board: Board): (string | HTMLElement)[] {
  const word = state === "changed" ? `▲${board.words.changed}` : state === "unknown" ? `✕${board.words.unknown}` : state === "absent" ? `○${board.words.absent}` : state === "pending" ? `◔${board.words.pending}` : "";
  // a phrase that says nothing this month keeps a narrow place, to be found by
  if (word === "") return [text === "" ? "▫" : text];
  const flag = document.createElement("small");
  flag.textContent = word;
  return [text, flag];
}
