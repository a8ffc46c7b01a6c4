import { Command, CommanderError, type Help, Option } from "commander";
import { type Issue, issue, near } from "../core/index.ts";
import type { CommandShape, Input } from "./command.ts";
import { widthOf } from "./print/columns.ts";
import { both, type Language, type Words, words } from "./words.ts";
import "./issues.ts";

/** What a command line asks for. */
export type Asked =
  | { readonly kind: "command"; readonly shape: CommandShape; readonly input: Input }
  | { readonly kind: "page"; readonly text: string }
  | { readonly kind: "mistake"; readonly issues: readonly Issue[] };

export interface Manner {
  readonly json: boolean;
  readonly language: Language;
}

/** Language and form are needed even when the rest of the line is wrong. */
export function mannerOf(argv: readonly string[]): Manner {
  const at = argv.findLastIndex((each) => each === "--lang" || each.startsWith("--lang="));
  const lang = at < 0 ? undefined : argv[at]!.startsWith("--lang=") ? argv[at]!.slice("--lang=".length) : argv[at + 1];
  return { json: argv.includes("--json"), language: lang === "en" ? "en" : "zh" };
}

/** What commands of two words have in common. */
const groupWords: Readonly<Record<string, Words>> = { packs: words("数据包", "packs"), accounts: words("账户", "accounts") };

/** Reads a command line. Nothing is run and nothing printed. */
export function readLine(commands: readonly CommandShape[], version: string, argv: readonly string[]): Asked {
  const page = { text: "" };
  const found: { shape?: CommandShape; input?: Input; empty?: readonly string[] } = {};
  const program = dressed(new Command("dukao"), page).version(version, "-V, --version", both(words("版本", "version")));
  program.description("督考 Dukao：目标督查考核、数据封存与通报 / a district's promises, figures and bulletin");
  program.usage("<命令 command> [选项 options]");
  const groups = new Map<string, Command>();
  for (const shape of commands) {
    const [first = "", second] = shape.name.split(" ");
    let parent = program;
    if (second !== undefined) {
      parent = groups.get(first) ?? dressed(program.command(first), page).description(both(groupWords[first] ?? words(first, first)));
      groups.set(first, parent);
    }
    const command = dressed(parent.command(second ?? first), page);
    describe(command, shape);
    command.action(() => {
      found.shape = shape;
      found.input = inputOf(command);
      found.empty = emptyOptions(command);
    });
  }
  program.addHelpText("after", `\n例 / Examples:\n${commands.flatMap((each) => each.examples.slice(0, 1)).map((each) => `  ${each}`).join("\n")}\n
退出码 / exit codes: 0 成功 done, 1 未成 failed, 2 写法有误 usage, 130 已取消 cancelled
设置 / settings: DUKAO_DATA_DIR 数据目录 data folder, DUKAO_DATABASE_URL 另用 PostgreSQL another PostgreSQL, DUKAO_PACK 数据包目录 pack folder`);
  try {
    program.parse([...argv], { from: "user" });
  } catch (why) {
    if (!(why instanceof CommanderError)) throw why;
    if (why.exitCode === 0) return { kind: "page", text: page.text };
    return { kind: "mistake", issues: [mistake(why, commands, argv)] };
  }
  if (found.shape && found.input) {
    if (found.empty && found.empty.length > 0) return { kind: "mistake", issues: found.empty.map((option) => issue("cli.empty-option", { option })) };
    return { kind: "command", shape: found.shape, input: found.input };
  }
  return { kind: "mistake", issues: [issue("cli.no-command", { known: commands.map((each) => each.name).join("、") })] };
}

const titles: Readonly<Record<string, string>> = {
  "Usage:": "用法 / Usage:", "Arguments:": "参数 / Arguments:", "Options:": "选项 / Options:", "Commands:": "命令 / Commands:",
};

function dressed(command: Command, page: { text: string }): Command {
  return command.exitOverride()
    .helpOption("-h, --help", both(words("帮助", "help"))).helpCommand(false)
    .configureOutput({ writeOut: (text) => (page.text += text), writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({ displayWidth: widthOf, styleTitle: (title) => titles[title] ?? title, subcommandTerm: (each) => each.name() } satisfies Partial<Help>)
    .option("--json", both(words("只输出一个 JSON", "print one JSON value and nothing else")))
    .addOption(new Option("--lang <lang>", both(words("语言", "language"))).choices(["zh", "en"]));
}

function describe(command: Command, { summary, takes, options, examples }: CommandShape): void {
  command.description(both(summary));
  for (const { form, about } of takes) command.argument(form, both(about));
  for (const { form, about } of options) {
    if (form.endsWith("...>")) command.addOption(new Option(form.replace("...>", ">"), both(about)).argParser((value: string, all: string[] | undefined) => [...(all ?? []), value]));
    else command.option(form, both(about));
  }
  command.addHelpText("after", `\n例 / Examples:\n${examples.map((each) => `  ${each}`).join("\n")}`);
}

function inputOf(command: Command): Input {
  const given = command.opts<Record<string, unknown>>();
  const args = command.processedArgs as (string | string[] | undefined)[];
  const last = args.at(-1);
  return {
    args: args.map((each) => (Array.isArray(each) ? each[0] : each)),
    rest: Array.isArray(last) ? last : [],
    option: (name) => (typeof given[name] === "string" ? (given[name] as string) : undefined),
    options: (name) => (Array.isArray(given[name]) ? (given[name] as string[]) : []),
    flag: (name) => given[name] === true,
  };
}

/** Options that are given and say nothing, as a variable that is not set leaves them: --paper "". */
function emptyOptions(command: Command): string[] {
  const given = command.opts<Record<string, unknown>>();
  return command.options.filter((each) => [given[each.attributeName()]].flat().some((value) => typeof value === "string" && value.trim() === "")).map((each) => each.long ?? each.flags);
}

/** What commander found wrong, as an issue. It says which word is wrong only inside its sentence. */
function mistake({ code, message }: CommanderError, commands: readonly CommandShape[], argv: readonly string[]): Issue {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? "";
  const words = argv.filter((each) => !each.startsWith("-"));
  const command = commands.find(({ name }) => words.join(" ").startsWith(name))?.name ?? "";
  const known = commands.map((each) => each.name).join("、");
  switch (code) {
    case "commander.unknownCommand": return issue("cli.unknown-command", { name: quoted, near: near(quoted, commands.map((each) => each.name.split(" ").at(-1)!)) });
    case "commander.unknownOption": return issue("cli.unknown-option", { option: quoted, command });
    case "commander.missingArgument": return issue("cli.missing-argument", { argument: quoted, command });
    case "commander.optionMissingArgument": return issue("cli.missing-argument", { argument: quoted, command });
    case "commander.excessArguments": return issue("cli.excess-argument", { command });
    case "commander.invalidArgument": return issue("cli.bad-option", { option: /option '([^' ]*)/.exec(message)?.[1] ?? quoted, value: /argument '([^']*)'/.exec(message)?.[1] ?? "", wanted: /choices are ([^.]*)/.exec(message)?.[1] ?? "" });
    default: return issue("cli.no-command", { known });
  }
}
