/**
 * Who may do what. A permission is a sentence: allowed or not, and why, so that the record can carry its
 * reason to the screen. Pure; roles by organisation subtree follow with sign-in.
 */
export type Role = "visitor" | "officer";

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** What can be done to the region's records. */
export type Action = "read" | "export" | "write-rows" | "freeze" | "issue" | "correct";

export interface Sentence {
  readonly allowed: boolean;
  readonly reason: string;
  readonly reason_en: string;
}

/** The demo visitor (演示访客): whoever opens the page on this machine before sign-in exists. */
export const visitor: Actor = { id: "visitor", name: "演示访客", role: "visitor" };

const reading: readonly Action[] = ["read", "export"];

const rules: Record<Role, (action: Action) => Sentence> = {
  visitor: (action) =>
    reading.includes(action)
      ? { allowed: true, reason: "演示访客可以查看和导出。", reason_en: "The demo visitor may read and export." }
      : { allowed: false, reason: "演示访客只能查看；修改须由督考办人员进行。", reason_en: "The demo visitor may only read; changes are made by the office." },
  officer: () => ({ allowed: true, reason: "督考办人员负责台账、冻结和印发。", reason_en: "The office keeps the registers, freezes and issues." }),
};

export function allow(actor: Actor, action: Action): Sentence {
  return rules[actor.role](action);
}
