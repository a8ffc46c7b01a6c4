import type { editor as zh } from "../zh/editor.ts";

export const editor: Record<keyof typeof zh, string> = {
  editor_title: "Writing the bulletin of {month}", editor_write: "Write", editor_text: "Text of the bulletin", editor_tools: "Writing tools", editor_read_only: "Read only here; you may comment.",
  editor_frozen: "Edition {edition} is frozen; changes go into the next", editor_issued: "Edition {edition} is issued; changes go into a correction",
  editor_kind: "Kind of block", editor_kind_heading: "Section heading", editor_kind_item: "Point", editor_kind_paragraph: "Paragraph", editor_no_goal: "Of no goal",
  editor_lead: "Run-in heading (bold)", editor_lead_short: "Run-in", editor_undo: "Undo", editor_redo: "Redo", editor_people: "Writing now", editor_me: " (me)",
  editor_sync_saved: "Saved", editor_sync_saving: "Saving…", editor_sync_offline: "Connection lost; your words are on this machine and go up when it is back", editor_sync_refused: "The server did not take it; your words are still on this machine",
  editor_insert: "Insert figure", editor_insert_hint: "Name, meaning or initials of the pinyin", editor_insert_keys: "↑↓ choose　Enter insert　Esc close　/ again for a slash",
  editor_figure: "Figure", editor_phrase: "Phrase", editor_gather: "Gather", editor_date: "Date", editor_table: "Table", editor_empty: "(nothing this month)",
  editor_unknown: "unknown", editor_unknown_what: "There is no such figure; remove it or write it anew.", editor_changed: "changed", editor_was: "When reviewed: ", editor_changed_from: "Changed since it was reviewed: {before} → {after}", editor_sealed: "Frozen",
  editor_form: "Form", editor_form_full: "with unit", editor_form_n: "number alone", editor_form_change: "word of change and amount", editor_form_verb: "word of change", editor_form_abs: "without sign",
  editor_lineage: "Where it comes from", editor_remove: "Remove from the text",
};
