import { account } from "./en/account.ts";
import { report } from "./en/report.ts";
import { review } from "./en/review.ts";
import { editor } from "./en/editor.ts";
import { issuing } from "./en/issuing.ts";
import { leaders } from "./en/leaders.ts";
import { workbook } from "./en/workbook.ts";
import { proof } from "./en/proof.ts";
import { row } from "./en/row.ts";

import type { Words } from "./words.ts";

export const en: Words = {
  product: "Dukao",
  skip: "Skip to content",
  nav: "Main",
  nav_overview: "Overview", nav_figures: "Figures", nav_registers: "Registers", nav_bulletin: "Bulletin", nav_about: "About",
  nav_goals: "Goals", nav_register_list: "Registers", nav_forms: "Forms", nav_read: "Read", nav_write: "Write",
  sample: "Sample data",
  language: "中文",
  month: "Month", month_before: "Previous month", month_after: "Next month",
  organisation: "Organisation", whole_region: "Whole district",
  organisation_view: "Seen for {name}", organisation_clear: "Back to the district",
  find: "Find", find_hint: "Goals, figures, registers", find_none: "Nothing matches", find_key: "Press / to find",
  find_goal: "Goal", find_figure: "Figure", find_register: "Register",
  state_open: "not frozen", state_reporting: "Reporting", state_review: "In review", state_frozen: "Frozen", state_issued: "Issued",
  live: "Live", frozen_edition: "Frozen, edition {edition}", live_note: "follows the registers", edition: "Edition", newest: "newest",
  absent: "n/a", absent_why: "No value: {why}", pending: "awaited", pending_unopened: "The month is not opened for reporting yet; this is of an earlier month.", pending_units: "Not final: the reports of {names} are not accepted yet, and figures of an earlier month may still stand in it.", pending_more: "{names} and others, {n} {n:unit/units}", pending_registers: "Nothing is recorded in {names} for this month; 0 may only mean that nobody has written it down.",
  close: "Close", open: "Open", back: "Back", print: "Print", retry: "Try again", copy_link: "Copy link", copy: "Copy", copy_by_hand: "The browser does not let the page copy; press Ctrl+C:", copied: "Copied",
  expand_rows: "Show all {n} {n:row/rows}", expand_items: "Show all {n}", fold: "Fold", all: "All", none: "None", yes: "Yes", no: "No", total: "{n} in all", since: "since {when}",

  overview_title: "Overview, {month}",

  time_progress: "Time progress", time_progress_note: "{elapsed} of {of} {of:month/months}", time_progress_until: "the month is not over; as of {when}",
  attention: "Waiting for action", attention_none: "Nothing waits for action this month.", attention_count: "{n} {n:line/lines} of {of} in all",
  attention_lamp: "Red", "attention_not-started": "Not started", attention_procedure: "Permits", attention_commitment: "Promise", attention_problem: "Problem", attention_overdue: "Overdue", attention_rebound: "Rebound",
  goal: "Goal", goals: "The ten goals", lead: "Lead", leader: "Leader", lamp: "Lamp", rank: "City rank", headline: "Main figures", rate_against_time: "Against time progress",
  rank_up: "up {n} on last month", rank_down: "down {n} on last month", rank_same: "same as last month", rank_new: "no rank last month",
  rank_none: "Not ranked",
  lamp_green: "Green", lamp_yellow: "Yellow", lamp_red: "Red", lamp_grey: "Not rated", lamp_none: "no progress rate",
  ahead: "{n} {n:point/points} ahead", behind: "{n} {n:point/points} behind", even: "on time",

  figures_of_goal: "This month's figures", figures_other: "Other", figures_n: "{n}", figure: "Figure", this_month: "This month", last_month: "Last month", rows_behind: "Rows behind", tense: "Basis",
  "tense_at-end": "At month's end", "tense_in-month": "In the month", "tense_year-to-date": "Year to date",
  trend: "Trend", trend_rank: "City rank (higher on the chart is better)", show_table: "As a table",
  works: "Projects and works", works_none: "No project or work is recorded for this goal.", stage: "Stage reached", works_percent: "Works done", invested: "Invested", plan: "Year's plan", invested_percent: "Of plan",
  "state_not-started": "Not started", "state_under-way": "Under way", state_completed: "Completed", missing_procedures: "Permits lacking",
  problems: "Problems", problems_none: "No problem is recorded.",
  commitments: "Next steps", commitments_due: "Due this month", commitments_next: "Promised for next month", commitments_none: "None recorded.",
  commitment_open: "Not accounted for", commitment_kept: "Kept", commitment_missed: "Missed", commitment_moved: "Moved",
  registers_of_goal: "Registers", due: "Due",

  registers_across: "Across the goals", registers: "Registers", registers_note: "Every row has a history. The bulletin's figures are computed from these rows.", keeper: "Kept by", rows: "Rows", changed: "Last change", traits: "Traits", systems: "Serves",
  origin: "Origin", origin_document: "From the document", origin_sample: "Sample", origin_office: "Entered",
  search_rows: "Search this register", filter: "Filter", add_filter: "Add filter", filter_remove: "Remove this condition", clear_filters: "Clear filters", columns: "Columns", export: "Export", sort_by: "Sorted by", sort_own: "the list's own order", sort_up: "{column}, ascending", sort_down: "{column}, descending", choose_rows: "Select", export_csv: "CSV file", export_xlsx: "Excel file",
  members_only: "Listed in {month} only", rows_found: "{n} {n:row/rows}",
  rows_none: "This register has no rows yet.", rows_none_filtered: "No row meets these conditions.", field: "Field", condition: "Condition", value: "Value", apply: "Apply",
  op_eq: "is", op_ne: "is not", op_lt: "below", op_le: "at most", op_gt: "above", op_ge: "at least", op_has: "contains", op_in: "one of", op_missing: "is empty", op_present: "is not empty", "op_in-tree": "in (with all below)",
  listed_from: "Listed", listed_to: "Taken off", responsible: "Responsible",
  issue_code: "Code:", row_history: "History", row_history_none: "No changes recorded.", revision: "Revision {n}", first_entry: "First entry of {n} {n:field/fields}", history_children: "{n} {n:row/rows} below it", history_rows: "{n} {n:row/rows}", history_batches: "{n} {n:batch/batches}", by_pack: "system set-up", empty_cell: "(empty)", sealed: "sealed", unsealed: "not sealed yet", hash: "Hash", reason: "Reason",
  row_fields: "Details", not_stated: "—", row_children_none: "Nothing recorded.", show_all_fields: "Show empty fields",
  approval_done: "Done", approval_missing: "Lacking", approval_not_needed: "Not needed", held_since: "with {who} since {when}",

  figure_definition: "Meaning", figure_formula: "Worked out", figure_formula_pack: "As defined", figure_parts: "Made of", figure_rows: "Rows behind it", figure_rows_none: "No rows stand behind it.", figure_trend: "This year",
  figure_rounding: "Unrounded {exact}{unit}; shown to {decimals} {decimals:decimal/decimals}, {rule}, rounded once", "rounding_half-up": "half up", rounding_gb8170: "by GB/T 8170",
  figure_frozen_at: "Frozen {at} by {by}", figure_changed: "Rows have changed since; the present value is", figure_law: "Law", better_higher: "higher is better", better_lower: "lower is better",
  leaf_count: "{n} {n:row/rows}", period: "Period",
  figures_title: "All figures, {month}", figures_filter: "Find a figure", figures_absent: "Only absent ones", figures_none: "No figure meets these conditions.",

  bulletin: "Bulletin", bulletin_title: "Bulletin, {month}", download_docx: "Download Word", download_pdf: "Download PDF", pdf_unable: "No PDF: {why}", outline: "Contents", chips: "Mark figures", bulletin_figures: "{n} {n:figure/figures}", bulletin_absent: "{n} absent", bulletin_pending: "{n} awaited",
  bulletin_fonts: "The preview uses fonts of this computer; the Word file holds the official layout.", bulletin_changes: "Corrected in this edition", to: "To", copies: "Copies",
  changed_from: "{before} became {after}",

  about: "About", about_version: "Version", about_data: "About the data", about_figures: "Where a figure comes from", about_keys: "Keyboard", about_region: "Region code",
  about_figures_1: "No figure here is typed in. Each is computed from register rows by its definition; open it to see its meaning, its working, its parts and its rows.",
  about_figures_2: "When a month is frozen its figures are kept together with what they rest on. A later correction of a row changes no frozen figure; it makes a new edition.",
  about_figures_3: "Absent is not zero. Where nothing is recorded, a base is lacking or too few readings are valid, the figure says so and why.",
  key_find: "Find", key_close: "Close the drawer or list", key_move: "Move in a list", key_open: "Open the selected one",

  loading: "Loading…", failed: "Nothing could be read", not_done: "It was not done", failed_next: "Check the network, or try again in a moment.", unreachable: "The server does not answer", forbidden: "You may not see this", forbidden_next: "Ask your organisation's administrator if your work needs it.",
  not_found: "There is no such page", not_found_next: "The address may be wrong, or the thing was renamed.", to_overview: "To the overview", broken: "This page broke", broken_next: "Reload it; if it happens again, tell the administrator what stands below.",
  where: "Where",
  ...account,
  ...report,
  ...review,
  ...editor,
  ...issuing,
  ...leaders,
  ...workbook,
  ...proof,
  ...row,
};
