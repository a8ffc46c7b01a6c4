declare module "../../../core/issue.ts" {
  interface IssueParams {
    "editor.begun": { month: string };
    "editor.not-begun": { month: string };
    "editor.bad-update": object;
    "editor.faults": { month: string; count: number };
    "editor.no-edition": { month: string };
    "editor.no-comment": { comment: string };
    "editor.no-commitment": { commitment: string };
    "editor.no-register": { register: string };
    "editor.answer-incomplete": { missing: string; missing_en: string };
  }
}

export {};
