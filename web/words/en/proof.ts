export const proof = {
  nav_proof: "Proofread",
  proof_title: "Proofread numbers", proof_note: "Reads every number of a text, checks the arithmetic between them and their wording, and holds them against the ledger. The text is not kept.",
  proof_text: "Text", proof_paste: "Paste a text here, or drop a .txt, .docx or .pdf file", proof_choose: "Choose a file", proof_run: "Proofread", proof_again: "Another", proof_try: "Try the bulletin of {month}", proof_edit: "Edit the text",
  proof_against: "Compare with the ledger of {month}", proof_against_note: "Month and organisation are chosen above", proof_running: "Proofreading…", proof_too_large: "The file is larger than 20 MB.", proof_too_large_next: "Split it, or paste only what matters.",
  proof_error: "Error", proof_warning: "Warning", proof_hint: "Note", proof_figure: "Figure",
  proof_findings: "Findings", proof_findings_none: "Nothing was found wrong.", proof_whole: "whole text", proof_no_figures: "No number was found in the text.",
  proof_counts: "{figures} figures, {relations} relations; {errors} errors, {warnings} warnings, {notes} notes",
  proof_ledger: "Against the ledger", proof_agrees: "Agrees", proof_rounding: "Rounding only", proof_differs: "Differs", proof_unknown: "Not found",
  proof_relations: "Relations", proof_holds: "Holds", proof_fails: "Fails", proof_undecided: "Undecided", proof_computed: "computed {computed}",
  proof_chosen: "Chosen number", proof_chosen_none: "Click a number in the text to see what it means and what it relates to.", proof_alone: "No arithmetic concerns it.",
  proof_section: "Place", proof_period: "Time", proof_kind: "Kind", proof_marks: "Marks", proof_jump: "Show in the text",
  proof_kind_count: "count", proof_kind_amount: "amount", proof_kind_rate: "rate", proof_kind_change: "change", proof_kind_concentration: "concentration", proof_kind_rank: "rank", proof_kind_score: "score", proof_kind_days: "days", proof_kind_area: "area", proof_kind_other: "other",
} as const;
