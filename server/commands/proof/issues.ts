declare module "../../../core/issue.ts" {
  interface IssueParams {
    "proof.nothing-given": Record<never, never>;
    "proof.text-too-long": { length: number; limit: number };
  }
}

export {};
