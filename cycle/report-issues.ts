declare module "../core/issue.ts" {
  interface IssueParams {
    "report.not-permitted": { state: string; state_en: string; command: string; command_en: string };
    "report.not-opened": { month: string; month_en: string; unit: string };
    "report.nothing-owed": { month: string; month_en: string };
    "report.not-owed": { duty: string; row: string };
    "report.locked": { title: string };
    "report.required": { title: string; label: string; label_en: string; count: number };
    "report.bad-value": { title: string; label: string; label_en: string; text: string; wanted: string; wanted_en: string };
    "report.rivals": { title: string; label: string; label_en: string };
    "report.two-windows": { title: string; label: string; label_en: string };
    // an item came back and is handed in as it was
    "report.unchanged": { title: string; label: string; label_en: string; reason: string };
    // rules of the pack; `source` is what the rule rests on
    "report.falls": { title: string; label: string; label_en: string; value: string; before: string; month: string; month_en: string; source: string; source_en: string };
    "report.exceeds": { title: string; label: string; label_en: string; value: string; whole: string; whole_label: string; whole_label_en: string; source: string; source_en: string };
    "report.other-unit": { title: string; label: string; label_en: string; value: string; plan: string; unit: string; source: string; source_en: string };
    "report.jump": { title: string; label: string; label_en: string; increase: string; mean: string; least: number; source: string; source_en: string };
    "report.evidence": { title: string; label: string; label_en: string; increase: string; above: string; source: string; source_en: string };
    "report.not-yet": { title: string; label: string; label_en: string; value: string; end: string; source: string; source_en: string };
    "report.too-early": { title: string; label: string; label_en: string; value: string; after: string; after_label: string; after_label_en: string; source: string; source_en: string };
    "report.belated": { title: string; label: string; label_en: string; value: string; month: string; month_en: string; least: number; source: string; source_en: string };
    "report.overdue": { title: string; label: string; label_en: string; due: string; least: number; source: string; source_en: string };
    "report.repeated": { title: string; label: string; label_en: string; source: string; source_en: string };
    "report.narrative": { title: string; label: string; label_en: string; found: string; source: string; source_en: string };
    "report.braces": { title: string; label: string; label_en: string };
    // evidence files
    "report.file-too-large": { name: string; limit: string };
    "report.file-type": { name: string; known: string; known_en: string };
    "report.file-missing": { sha256: string };
    "report.no-file": { field: string };
  }
}

export {};
