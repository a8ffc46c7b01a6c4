import type { Issue, IssueCode } from "../../core/index.ts";
import { accessMessages } from "./access.ts";
import { reportMessages } from "./report.ts";
import { reviewMessages } from "./review.ts";
import { editorMessages } from "./editor.ts";
import { issuingMessages } from "./issuing.ts";
import { entryMessages } from "./entry.ts";
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
  ...accessMessages, ...reportMessages, ...reviewMessages, ...editorMessages, ...issuingMessages, ...entryMessages, ...leadersMessages, ...workbookMessages,
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
  const isFar = "near" in issue.params && issue.params.near === "";
  const next = language === "zh" ? message.next_zh : message.next_en;
  const far = language === "zh" ? message.far_zh : message.far_en;
  return {
    code: issue.code,
    what: fill(message[language], issue.params),
    where: place(issue, language),
    next: fill(isFar ? far ?? next : next, issue.params),
  };
}

function place({ where }: Issue, language: "zh" | "en"): string {
  const line = where.line === undefined ? "" : `:${where.line}${where.column === undefined ? "" : `:${where.column}`}`;
  const file = where.file === undefined ? "" : where.file + line;
  // a whole line of a sheet, as spreadsheets write it: 7:7
  const whole = /^(\d+):\1$/.exec(where.cell ?? "")?.[1];
  const cell = whole === undefined ? where.cell : language === "zh" ? `第${whole}行` : `row ${whole}`;
  const parts = [file, where.sheet, cell, where.register, where.row, where.field];
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}
