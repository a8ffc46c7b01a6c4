import type { Actor } from "../access/index.ts";
import { failed, type Issue, issue, type Result } from "../core/index.ts";
import { openOffice, type Stage } from "../server/office.ts";
import { issueOf } from "../server/postgres/index.ts";
import type { Settings } from "../server/settings.ts";
import type { Answer, CommandShape, Desk, Input } from "./command.ts";
import { commands } from "./commands/index.ts";
import { issuesJson, issuesText } from "./print/issues.ts";
import { Progress, type ProgressScreen } from "./print/progress.ts";
import { type Asked, type Manner, mannerOf, readLine } from "./program.ts";
import { type Language, type Words, words } from "./words.ts";

/** What the process lends to a command. */
export interface Machine {
  readonly settings: Settings;
  readonly actor: Actor;
  readonly version: string;
  readonly screen: ProgressScreen;
  readonly signal: AbortSignal;
  readonly now: () => number;
}

/** What goes where, and how the process ends. */
export interface Outcome {
  readonly out: string | Uint8Array;
  readonly err: string;
  readonly code: 0 | 1 | 2 | 130;
}

/** Reads a command line, does it, closes everything, and says what to print. */
export async function run(argv: readonly string[], machine: Machine): Promise<Outcome> {
  const manner = mannerOf(argv);
  const asked = readLine(commands, machine.version, argv);
  switch (asked.kind) {
    case "page": return { out: manner.json ? jsonLine(helpJson(manner.language)) : asked.text, err: "", code: 0 };
    case "mistake": return refused(asked.issues, manner, 2);
    case "command": return work(asked, manner, machine);
  }
}

async function work({ shape, input }: Extract<Asked, { kind: "command" }>, manner: Manner, machine: Machine): Promise<Outcome> {
  const progress = new Progress(machine.screen, machine.now);
  const desk: Desk = { language: manner.language, settings: machine.settings, signal: machine.signal, progress: (...said) => progress.show(...said) };
  let done: Result<Answer>;
  try {
    done = await perform(shape, input, desk, machine);
  } catch (why) {
    // an operator's trouble in the middle of reading; anything else is a bug and is thrown on
    const found = issueOf(why);
    if (!found) throw why;
    done = failed(found);
  } finally {
    progress.end();
  }
  if (!done.ok) return refused(done.issues, manner, machine.signal.aborted ? 130 : 1);
  const { json, text, bytes, holds } = done.value;
  const out = manner.json ? jsonLine(json) : bytes ?? `${text}\n`;
  return { out, err: "", code: holds === false ? 1 : 0 };
}

async function perform(shape: CommandShape, input: Input, desk: Desk, { settings, actor, signal }: Machine): Promise<Result<Answer>> {
  const cancelled = (): Result<Answer> => failed(issue("cli.cancelled", { command: shape.name }));
  if (shape.work.kind === "alone" || (shape.work.kind === "either" && !shape.work.needsOffice(input))) return shape.work.run(desk, input);
  const opened = await openOffice(settings, { applicationName: "dukao-cli", say: (stage) => desk.progress(stageWords[stage.kind][desk.language], ...countOf(stage)) });
  if (!opened.ok) return opened;
  const office = opened.value;
  try {
    return signal.aborted ? cancelled() : await shape.work.run({ ...desk, office, actor }, input);
  } finally {
    await office.database.close();
  }
}

const stageWords: Readonly<Record<Stage["kind"], Words>> = {
  pack: words("读取数据包", "reading the pack"), database: words("打开数据库", "opening the database"), migrate: words("检查表结构", "checking tables"),
  sample: words("装载样例数据", "loading the sample rows"), ready: words("准备就绪", "ready"),
};
const countOf = (stage: Stage): number[] => (stage.kind === "sample" ? [stage.done, stage.total] : []);

const jsonLine = (value: object): string => `${JSON.stringify(value)}\n`;

function refused(issues: readonly Issue[], { json, language }: Manner, code: 1 | 2 | 130): Outcome {
  return json ? { out: jsonLine(issuesJson(issues, language)), err: "", code } : { out: "", err: `${issuesText(issues, language)}\n`, code };
}

function helpJson(language: Language): object {
  const part = ({ form, about }: CommandShape["takes"][number]): object => ({ form, about: about[language] });
  return { commands: commands.map(({ name, summary, takes, options, examples }) => ({ name, summary: summary[language], arguments: takes.map(part), options: options.map(part), examples })) };
}
