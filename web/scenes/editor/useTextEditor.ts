import { Editor } from "@tiptap/react";
import { type RefCallback, useCallback, useMemo } from "react";
import type { Board } from "./board.ts";
import { extensionsOf } from "./extensions.ts";
import { withoutTables } from "./pasted.ts";
import { newBlockId } from "./place.ts";
import type { TextSession } from "./session.ts";

export interface TextEditor {
  readonly editor: Editor;
  /** of the element in which it stands */
  readonly place: RefCallback<HTMLElement>;
}

interface Options {
  readonly session: TextSession;
  readonly board: Board;
  readonly mayWrite: boolean;
  readonly label: string;
  readonly onSlash: () => void;
  /** a table was pasted: its rows have become lines */
  readonly onTable: () => void;
}

/**
 * The editor of a session's text. It is set straight into its place: the library's own component moves it there from
 * elsewhere and then makes each of its parts anew, twice, for the sake of parts drawn by React, of which there are none.
 */
export function useTextEditor({ session, board, mayWrite, label, onSlash, onTable }: Options): TextEditor {
  const editor = useMemo(() => new Editor({
    element: null, extensions: extensionsOf(session, board, { slash: onSlash, newId: newBlockId }), editable: mayWrite, enableContentCheck: false,
    editorProps: { transformPastedHTML: (html) => withoutTables(html, onTable), attributes: { class: "text", role: "textbox", "aria-multiline": "true", "aria-label": label, lang: "zh-CN", spellcheck: "false" } },
  }), [session, board, mayWrite, label, onSlash, onTable]);
  const place = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    editor.mount(element);
    return () => editor.unmount();
  }, [editor]);
  return { editor, place };
}
