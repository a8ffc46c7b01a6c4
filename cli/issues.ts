declare module "../core/issue.ts" {
  interface IssueParams {
    "cli.unknown-command": { name: string; near: string };
    "cli.no-command": { known: string };
    "cli.unknown-option": { option: string; command: string };
    "cli.missing-argument": { argument: string; command: string };
    "cli.excess-argument": { command: string };
    "cli.bad-option": { option: string; value: string; wanted: string };
    "cli.empty-option": { option: string };
    "cli.unknown-figure": { name: string; near: string };
    "cli.unknown-goal": { name: string; near: string };
    "cli.unknown-table": { name: string; near: string; known: string };
    "cli.bad-assignment": { text: string };
    "cli.assigned-twice": { field: string };
    "cli.cannot-write": { file: string; why: string };
    "cli.cancelled": { command: string };
  }
}

export {};
