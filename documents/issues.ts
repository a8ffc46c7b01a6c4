declare module "../core/issue.ts" {
  interface IssueParams {
    "documents.unclosed-brace": { near: string };
    "documents.bad-placeholder": { text: string };
    "documents.unknown-metric": { name: string; near: string };
    "documents.unknown-phrase": { name: string; near: string };
    "documents.unknown-gather": { name: string; near: string };
    "documents.unknown-table": { name: string; near: string };
    "documents.unknown-field": { name: string; table: string; near: string };
    "documents.unknown-modifier": { modifier: string; known: string };
    "documents.misplaced-field": { name: string };
    "documents.no-verbs": { metric: string };
    "documents.ring": { path: string };
    "documents.no-fallback": { phrase: string };
    "documents.unused": { name: string };
    "documents.unknown-goal": { name: string };
    "documents.absent-figure": { figure: string; reason: string };
    "documents.empty-item": { heading: string };
    "documents.silent-phrase": { phrase: string };
    "documents.no-section": object;
    "documents.item-outside": { heading: string };
    "documents.empty-heading": object;
    "documents.no-pdf": { reason: string };
    "documents.pdf-failed": { reason: string };
  }
}

export {};
