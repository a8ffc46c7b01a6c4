declare module "../../../core/issue.ts" {
  interface IssueParams {
    "proof.nothing-given": Record<never, never>;
    "proof.text-too-long": { length: number; limit: number };
    "proof.unknown-proposal": { id: string };
    "proof.value-there": { figure: string; present: string };
    "proof.no-reason": { figure: string };
  }
}

export {};
