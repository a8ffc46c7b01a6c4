import { Extension } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { yCursorPlugin } from "@tiptap/y-tiptap";
import type { Board } from "./board.ts";
import { Chip } from "./chip.ts";
import { Block, Doc, Lead, Named, TypedChip, Words } from "./schema.ts";
import { FRAGMENT, type TextSession } from "./session.ts";

/** Where the others' cursors stand, with their names. */
const Cursors = Extension.create<{ session: TextSession | undefined }>({
  name: "cursors",
  addOptions: () => ({ session: undefined }),
  addProseMirrorPlugins() {
    const { session } = this.options;
    return session ? [yCursorPlugin(session.awareness, { cursorBuilder: cursor, selectionBuilder: (user: User) => ({ style: `background-color: ${user.color ?? "#888"}33`, class: "other-selection" }) })] : [];
  },
});

interface User { readonly name?: string; readonly color?: string }

function cursor(user: User): HTMLElement {
  const made = document.createElement("span");
  made.className = "other-cursor";
  made.style.borderColor = user.color ?? "#888";
  const label = document.createElement("b");
  label.style.background = user.color ?? "#888";
  // by style, so that it is no part of what is copied or read out
  label.dataset["name"] = user.name ?? "";
  made.append(label);
  return made;
}

const marginKey = new PluginKey<DecorationSet>("margin");

/** Beside each block what waits at it; clicked, it opens the panel that tells. */
const Margin = Extension.create<{ board: Board | undefined }>({
  name: "margin",
  addOptions: () => ({ board: undefined }),
  addProseMirrorPlugins() {
    const { board } = this.options;
    if (!board) return [];
    return [new Plugin<DecorationSet>({
      key: marginKey,
      state: {
        init: (_, state) => notesOf(board, state.doc),
        apply: (tr, old) => (tr.docChanged || tr.getMeta(marginKey) ? notesOf(board, tr.doc) : old),
      },
      props: { decorations: (state) => marginKey.getState(state) },
      view: (view) => ({ destroy: board.listen(() => view.dispatch(view.state.tr.setMeta(marginKey, true).setMeta("addToHistory", false))) }),
    })];
  },
});

function notesOf(board: Board, doc: Parameters<typeof DecorationSet.create>[0]): DecorationSet {
  const made: Decoration[] = [];
  doc.forEach((node, at) => {
    const id = (node.attrs["id"] as string | null) ?? "";
    const notes = board.notes.get(id) ?? [];
    if (notes.length === 0) return;
    made.push(Decoration.node(at, at + node.nodeSize, { class: notes.map(({ kind }) => `has-${kind}`).join(" ") }));
    made.push(Decoration.widget(at + 1, () => margin(board, id), { side: -1, key: `${id} ${notes.map(({ kind, count, text }) => `${kind}${count}${text}`).join()}`, ignoreSelection: true, stopEvent: () => true }));
  });
  return DecorationSet.create(doc, made);
}

function margin(board: Board, block: string): HTMLElement {
  const made = document.createElement("span");
  made.className = "margin-notes";
  made.contentEditable = "false";
  for (const { kind, text } of board.notes.get(block) ?? []) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `margin-note ${kind}`;
    button.textContent = text;
    button.addEventListener("click", () => board.clicks.note(block, kind));
    made.append(button);
  }
  return made;
}

/** Milliseconds after the end of a composition in which the editor still reads what it left in the page. */
const COMPOSED = 80;

/** Tells the session while a word is being composed. */
const Composing = Extension.create<{ session: TextSession | undefined }>({
  name: "composing",
  addOptions: () => ({ session: undefined }),
  addProseMirrorPlugins() {
    const { session } = this.options;
    if (!session) return [];
    return [new Plugin({ props: { handleDOMEvents: {
      compositionstart: () => {
        session.composing(true);
        return false;
      },
      compositionend: (view) => {
        // another word may have begun meanwhile
        setTimeout(() => { if (!view.composing) session.composing(false); }, COMPOSED);
        return false;
      },
    } } })];
  },
});

/** A slash opens the menu of what can be put in. */
const Slash = Extension.create<{ onSlash: () => void }>({
  name: "slash",
  addOptions: () => ({ onSlash: () => undefined }),
  addProseMirrorPlugins() {
    const { onSlash } = this.options;
    return [new Plugin({ props: { handleTextInput: (view, _from, _to, text) => {
      if (text !== "/" || view.composing) return false;
      onSlash();
      return true;
    } } })];
  },
});

export function extensionsOf(session: TextSession, board: Board, on: { slash: () => void; newId: () => string }) {
  return [
    Doc, Words, Block, Lead, Chip.configure({ board }), Named.configure({ newId: on.newId }),
    TypedChip.configure({ known: (code) => board.piece(code) !== undefined }), Slash.configure({ onSlash: on.slash }),
    Collaboration.configure({ document: session.doc, field: FRAGMENT }), Cursors.configure({ session }), Composing.configure({ session }), Margin.configure({ board }),
  ];
}
