declare module "../../../core/issue.ts" {
  interface IssueParams {
    "figures.unknown-metric": { metric: string };
    "figures.unknown-organisation": { org: string };
    "figures.no-breakdown": { column: string; table: string };
  }
}

export {};
