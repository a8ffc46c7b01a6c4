declare module "../core/issue.ts" {
  interface IssueParams {
    "proof.unknown-format": { file: string };
    "proof.too-large": { file: string; limit: string };
    "proof.broken-file": { file: string; reason: string };
    "proof.no-text": { file: string };
    "proof.cannot-read": { file: string; why: string };
    "proof.encrypted": { file: string };
  }
}

export {};
