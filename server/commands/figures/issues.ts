declare module "../../../core/issue.ts" {
  interface IssueParams {
    "figures.unknown-metric": { metric: string };
    "figures.unknown-organisation": { org: string };
  }
}

export {};
