export const row = {
  row_edit: "Edit", row_edit_new: "New row", row_edit_save: "Save", row_edit_locked: "fixed", row_edit_renames: "Imported files find the row by “{label}”: one that still says “{value}” adds another row. Tell the units to use the new one.", row_edit_unchanged: "Nothing is changed yet.",
  row_edit_preview: "Changes to be saved ({n})", row_edit_reason_hint: "Why, and on what ground; for example: seen on site", row_edit_reason_missing: "Say why; it stands in the history.",
  row_edit_rivals: "This row was changed while you were filling it in:", row_edit_rival: "{who}, {when}: {why}", row_edit_rivals_next: "Look at that change first. Where both of you changed a cell, theirs will stand and what you typed stays beside it.", row_edit_take: "Go on from the present state", row_edit_aside: "You had typed “{value}”",
  row_edit_saved: "Saved; the change stands in the history.", row_edit_same: "It stood so already; nothing was written.", row_edit_issued: "Issued bulletins rest on this row. They stay as they went out; where they must be corrected, make a corrected edition:", row_edit_correct: "Correct {month}",
  row_edit_leave: "Something is not saved", row_edit_leave_note: "What you typed is lost when you leave.", row_edit_stay: "Go on typing", row_edit_leave_now: "Leave without saving",
} as const;
