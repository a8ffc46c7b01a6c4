declare module "../core/issue.ts" {
  interface IssueParams {
    "cycle.not-in-programme": { month: string; first: string; last: string };
    "cycle.already-frozen": { month: string; edition: number };
    "cycle.already-issued": { month: string; edition: number };
    "cycle.already-open": { month: string };
    "cycle.not-frozen": { month: string };
    "cycle.not-ended": { month: string; end: string; today: string };
    "cycle.skipped": { month: string; open: string };
    "cycle.never-issued": { month: string };
    "cycle.reason-missing": { month: string };
    "cycle.nothing-changed": { month: string; edition: number };
    "cycle.no-edition": { month: string; edition: number };
    "cycle.unrecorded-row": { table: string; row: string; count: number };
    "cycle.storage-full": { month: string; detail: string };
    "cycle.changed-meanwhile": { month: string };
    "cycle.cancelled": { month: string };
    // sign-off, issue and what must be done before
    "issuing.chain-complete": { month: string; edition: number };
    "issuing.was-returned": { month: string; edition: number; by: string };
    "issuing.not-next": { step: string; next: string };
    "issuing.unknown-step": { step: string; known: string };
    "issuing.paper-name-missing": { step: string };
    "issuing.wrong-role": { step: string };
    "issuing.same-person": { step: string; by: string };
    "issuing.note-missing": { step: string };
    "issuing.not-signed": { month: string; edition: number; step: string };
    "issuing.unanswered": { month: string; count: number; first: string };
    "issuing.answered-since": { month: string; edition: number; count: number };
    "issuing.no-archive": { month: string; edition: number; format: string };
    "issuing.not-public": { month: string };
    // what verifying an edition can find
    "cycle.chain-cut": { month: string; edition: number; seq: string; found: string };
    "cycle.manifest-differs": { month: string; edition: number; stored: string; computed: string };
    "cycle.definitions-differ": { month: string; edition: number; stored: string; computed: string };
    "cycle.event-missing": { table: string; row: string; rev: number };
    "cycle.event-hash-differs": { table: string; row: string; rev: number; frozen: string; recorded: string };
    "cycle.value-differs": { metric: string; org: string; frozen: string; computed: string };
    "cycle.row-altered": { table: string; row: string; field: string; recorded: string; found: string };
    "cycle.row-removed": { table: string; row: string };
  }
}

export {};
