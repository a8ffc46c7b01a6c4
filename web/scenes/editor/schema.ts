import { Extension, InputRule, Mark, mergeAttributes, Node } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { isChangeOrigin } from "@tiptap/extension-collaboration";

/** The nodes are those of the shared document (server/commands/editor/document): blocks with words and chips. */
export type BlockKind = "heading" | "item" | "paragraph";
export const blockKinds: readonly BlockKind[] = ["heading", "item", "paragraph"];

export const Doc = Node.create({ name: "doc", topNode: true, content: "block+" });
export const Words = Node.create({ name: "text", group: "inline" });

export const Block = Node.create({
  name: "block",
  content: "inline*",
  marks: "lead",
  defining: true,
  addAttributes: () => ({
    id: { default: null, keepOnSplit: false, parseHTML: () => null, renderHTML: ({ id }) => (id ? { id } : {}) },
    kind: { default: "paragraph", parseHTML: (element) => element.dataset["kind"] ?? (/^H[1-6]$/.test(element.tagName) ? "heading" : "paragraph"), renderHTML: ({ kind }) => ({ "data-kind": kind as string }) },
    goal: { default: null, keepOnSplit: false, parseHTML: (element) => element.dataset["goal"] ?? null, renderHTML: ({ goal }) => (goal ? { "data-goal": goal as string } : {}) },
  }),
  parseHTML: () => ["p", "h1", "h2", "h3", "h4", "li", "div[data-kind]"].map((tag) => ({ tag })),
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs["kind"] === "heading" ? "h3" : "p", mergeAttributes(HTMLAttributes, { class: node.attrs["kind"] === "heading" ? "level-1" : `body ${node.attrs["kind"] as string}` }), 0],
  addKeyboardShortcuts() {
    return {
      // a new line goes on as plain text, as in Word after a heading
      Enter: ({ editor }) => editor.chain().splitBlock().command(({ tr, state, dispatch }) => {
        const { $from } = tr.selection;
        if (dispatch && $from.parentOffset === 0 && $from.depth === 1) tr.setNodeAttribute($from.before(), "kind", "paragraph").removeStoredMark(state.schema.marks["lead"]!);
        return true;
      }).run(),
      "Mod-Alt-1": ({ editor }) => editor.commands.setKind("heading"),
      "Mod-Alt-2": ({ editor }) => editor.commands.setKind("item"),
      "Mod-Alt-0": ({ editor }) => editor.commands.setKind("paragraph"),
      "Mod-b": ({ editor }) => editor.commands.toggleMark("lead"),
    };
  },
  addCommands() {
    return {
      setKind: (kind: BlockKind) => ({ tr, state, dispatch }) => {
        state.doc.nodesBetween(tr.selection.from, tr.selection.to, (node, at) => {
          if (dispatch && node.type === this.type) tr.setNodeAttribute(at, "kind", kind);
          return false;
        });
        return true;
      },
    };
  },
});

/** The run-in heading of an item: 1.重大项目建设。… */
export const Lead = Mark.create({
  name: "lead",
  inclusive: false,
  parseHTML: () => [{ tag: "span.item-head" }],
  renderHTML: () => ["span", { class: "item-head" }, 0],
});

/** Gives every block a name of its own; what comes from others has its names already. */
export const Named = Extension.create<{ newId: () => string }>({
  name: "named",
  addOptions: () => ({ newId: () => "" }),
  addProseMirrorPlugins() {
    const { newId } = this.options;
    return [new Plugin({
      appendTransaction(transactions, _, state) {
        if (!transactions.some((each) => each.docChanged) || transactions.some((each) => isChangeOrigin(each))) return null;
        const seen = new Set<string>();
        const { tr } = state;
        state.doc.forEach((node, at) => {
          const id = node.attrs["id"] as string | null;
          if (id === null || seen.has(id)) tr.setNodeAttribute(at, "id", newId());
          else seen.add(id);
        });
        return tr.docChanged ? tr : null;
      },
    })];
  },
});

/** Typing {metric:form} by hand becomes its chip, if there is such a thing. */
export const TypedChip = Extension.create<{ known: (code: string) => boolean }>({
  name: "typedChip",
  addOptions: () => ({ known: () => false }),
  addInputRules() {
    const { known } = this.options;
    return [new InputRule({
      find: /\{([^{}]{1,80})\}$/,
      handler: ({ chain, range, match }) => {
        const code = (match[1] ?? "").trim();
        if (known(code)) chain().insertContentAt(range, { type: "chip", attrs: { code } }).run();
      },
    })];
  },
});

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    block: { setKind: (kind: BlockKind) => ReturnType };
  }
}
