declare module "../core/issue.ts" {
  interface IssueParams {
    "report.not-permitted": { state: string; state_en: string; command: string; command_en: string };
    "report.not-opened": { month: string; unit: string };
    "report.nothing-owed": { month: string };
    "report.not-owed": { duty: string; row: string };
    "report.locked": { title: string };
    "report.required": { title: string; label: string; count: number };
    "report.bad-value": { title: string; label: string; text: string; wanted: string };
    "report.rivals": { title: string; label: string };
    // rules of the pack; `source` is what the rule rests on
    "report.falls": { title: string; label: string; value: string; before: string; month: string; source: string };
    "report.exceeds": { title: string; label: string; value: string; whole: string; whole_label: string; source: string };
    "report.other-unit": { title: string; label: string; value: string; plan: string; unit: string; source: string };
    "report.jump": { title: string; label: string; increase: string; mean: string; source: string };
    "report.evidence": { title: string; label: string; increase: string; above: string; source: string };
    "report.not-yet": { title: string; label: string; value: string; end: string; source: string };
    "report.too-early": { title: string; label: string; value: string; after: string; after_label: string; source: string };
    "report.repeated": { title: string; label: string; source: string };
    "report.narrative": { title: string; label: string; found: string; source: string };
    "report.braces": { title: string; label: string };
    // evidence files
    "report.file-too-large": { name: string; limit: string };
    "report.file-type": { name: string; type: string; known: string; known_en: string };
    "report.file-missing": { sha256: string };
    "report.no-file": { field: string };
  }
}

export {};
