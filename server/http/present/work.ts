import type { Language, LongWork } from "../../../contract/index.ts";
import { tell } from "../../../contract/index.ts";
import type { StoredWork } from "../../postgres/index.ts";

export function wireWork(work: StoredWork, language: Language): LongWork {
  const { id, kind, label, state, done, total, step, asked_at, ended_at, cancelled_at, result, issues } = work;
  return {
    id, kind, label, state, done, total, step, asked_at: asked_at.toISOString(), ended_at: ended_at?.toISOString() ?? null,
    stopping: cancelled_at !== null && ended_at === null, result: result ?? null,
    issues: issues && issues.map((each) => ({ ...tell(each, language), severity: each.severity })),
  };
}
