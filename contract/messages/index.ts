import type { Issue, IssueCode } from "../../core/index.ts";
import { accessMessages } from "./access.ts";
import { reportMessages } from "./report.ts";
import { reviewMessages } from "./review.ts";
import { editorMessages } from "./editor.ts";
import { issuingMessages } from "./issuing.ts";
import { leadersMessages } from "./leaders.ts";
import { workbookMessages } from "./workbook.ts";
import { cliMessages } from "./cli.ts";
import { coreMessages } from "./core.ts";
import { cycleMessages } from "./cycle.ts";
import { documentsMessages } from "./documents.ts";
import { exchangeMessages } from "./exchange.ts";
import { httpMessages } from "./http.ts";
import type { Message } from "./message.ts";
import { metricMessages } from "./metrics.ts";
import { packMessages } from "./pack.ts";
import { postgresMessages } from "./postgres.ts";
import { proofMessages } from "./proof.ts";
import { registerMessages } from "./registers.ts";
import { settingsMessages } from "./settings.ts";

/** The one table of error codes. A code without a text does not compile. */
export const messages: Readonly<Record<IssueCode, Message>> = {
  ...cliMessages, ...coreMessages, ...metricMessages, ...cycleMessages, ...documentsMessages, ...exchangeMessages, ...httpMessages, ...packMessages, ...postgresMessages, ...proofMessages, ...registerMessages,
  ...accessMessages, ...reportMessages, ...reviewMessages, ...editorMessages, ...issuingMessages, ...leadersMessages, ...workbookMessages,
  ...settingsMessages,
};

const fill = (text: string, params: object): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String((params as Record<string, unknown>)[name] ?? whole));

export interface Told {
  readonly code: IssueCode;
  readonly what: string;
  readonly where: string;
  readonly next: string;
}

/** Whether a text is the code of an issue that has words. */
export const isIssueCode = (text: string): text is IssueCode => Object.hasOwn(messages, text);

/** An issue in words: what, where, what to do next. */
export function tell(issue: Issue, language: "zh" | "en" = "zh"): Told {
  const message = messages[issue.code];
  return {
    code: issue.code,
    what: fill(message[language], issue.params),
    where: place(issue),
    next: fill(language === "zh" ? message.next_zh : message.next_en, issue.params),
  };
}

function place({ where }: Issue): string {
  const line = where.line === undefined ? "" : `:${where.line}${where.column === undefined ? "" : `:${where.column}`}`;
  const file = where.file === undefined ? "" : where.file + line;
  const parts = [file, where.sheet, where.cell, where.register, where.row, where.field];
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}
