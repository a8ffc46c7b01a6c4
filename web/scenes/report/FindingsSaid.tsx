import { useEffect, useRef, useState } from "react";
import type { FormFinding } from "../../../contract/index.ts";
import { Text } from "../../parts/Text.tsx";
import { useWords } from "../../words/useWords.ts";

/** Tells a voice what the rules find while one types: how much, and the newest (WCAG 2.2, 4.1.3). What stood there from the start is not news. */
export function FindingsSaid({ findings }: { findings: readonly FormFinding[] }) {
  const say = useWords();
  const known = useRef(new Set(findings.map(nameOf)));
  const [said, setSaid] = useState("");
  useEffect(() => {
    const before = known.current;
    const now = new Set(findings.map(nameOf));
    if (before.size === now.size && [...now].every((each) => before.has(each))) return;
    known.current = now;
    const errors = findings.filter(({ severity }) => severity === "error").length;
    const newest = findings.findLast((each) => !before.has(nameOf(each)))?.what ?? "";
    setSaid(findings.length === 0 ? say("form_said_none") : say("form_said", { errors, warnings: findings.length - errors, newest }));
  }, [findings, say]);
  return <p className="unseen" role="status"><Text>{said}</Text></p>;
}

const nameOf = ({ duty, row, field, code, what }: FormFinding): string => JSON.stringify([duty, row, field, code, what]);
