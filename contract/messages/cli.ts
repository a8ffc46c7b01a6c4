import type { Messages } from "./message.ts";

export const cliMessages: Messages<"cli."> = {
  "cli.unknown-command": {
    zh: "没有“{name}”这个命令。", next_zh: "是否应为 {near}？全部命令见 dukao --help。",
    en: "There is no command “{name}”.", next_en: "Did you mean {near}? All commands: dukao --help.", status: 400,
    far_zh: "全部命令见 dukao --help。", far_en: "All commands: dukao --help.",
  },
  "cli.no-command": {
    zh: "没有写命令。", next_zh: "请写 dukao 命令 参数，例如 dukao figures 2016-10；可用的命令：{known}。",
    en: "No command was given.", next_en: "Write dukao COMMAND, for example dukao figures 2016-10. Commands: {known}.", status: 400,
  },
  "cli.unknown-option": {
    zh: "命令 {command} 没有选项“{option}”。", next_zh: "可用的选项见 dukao {command} --help。",
    en: "The command {command} has no option “{option}”.", next_en: "Its options: dukao {command} --help.", status: 400,
  },
  "cli.missing-argument": {
    zh: "命令 {command} 缺少“{argument}”。", next_zh: "写法见 dukao {command} --help。",
    en: "The command {command} needs “{argument}”.", next_en: "See dukao {command} --help.", status: 400,
  },
  "cli.excess-argument": {
    zh: "命令 {command} 后面的参数多了。", next_zh: "带空格的参数请加引号；写法见 dukao {command} --help。",
    en: "Too many arguments for {command}.", next_en: "Quote an argument that has blanks; see dukao {command} --help.", status: 400,
  },
  "cli.bad-option": {
    zh: "选项 {option} 不能是“{value}”。", next_zh: "请写{wanted}。",
    en: "{option} cannot be “{value}”.", next_en: "Write {wanted}.", status: 400,
  },
  "cli.empty-option": {
    zh: "选项 {option} 后面没有内容。", next_zh: "请在 {option} 后写上内容，或去掉这个选项。",
    en: "Nothing stands after {option}.", next_en: "Write what it is to be, or leave the option out.", status: 400,
  },
  "cli.unknown-figure": {
    zh: "没有名为“{name}”的指标。", next_zh: "是否应为 {near}？全部指标见 dukao figures 月份。",
    en: "There is no figure “{name}”.", next_en: "Did you mean {near}? All figures: dukao figures MONTH.", status: 404,
    far_zh: "没有相近的名称；全部指标见 dukao figures 月份 --json。", far_en: "Nothing is like it; all figures: dukao figures MONTH --json.",
  },
  "cli.unknown-goal": {
    zh: "没有“{name}”这个目标。", next_zh: "请写目标的编号、序号或名称：{near}。",
    en: "There is no goal “{name}”.", next_en: "Give its id, number or name: {near}.", status: 404,
  },
  "cli.unknown-table": {
    zh: "没有名为“{name}”的台账。", next_zh: "是否应为 {near}？",
    en: "There is no register “{name}”.", next_en: "Did you mean {near}?", status: 404,
    far_zh: "没有相近的名称；可用的台账：{known}。", far_en: "Nothing is like it; the registers: {known}.",
  },
  "cli.bad-assignment": {
    zh: "看不懂“{text}”。", next_zh: "请写成 字段=值，例如 started_on=2016-10-12；字段= 表示清空。",
    en: "“{text}” cannot be read.", next_en: "Write field=value, such as started_on=2016-10-12; field= empties it.", status: 400,
  },
  "cli.assigned-twice": {
    zh: "字段“{field}”写了两次。", next_zh: "请只写一次。",
    en: "The field “{field}” is given twice.", next_en: "Give it once.", status: 400,
  },
  "cli.cannot-write": {
    zh: "不能写入文件“{file}”（原文：{why}）。", next_zh: "请检查目录是否存在、有无写入权限、磁盘是否已满。",
    en: "The file “{file}” cannot be written ({why}).", next_en: "Check that the folder exists, that you may write there, and that the disk is not full.", status: 500,
  },
  "cli.cancelled": {
    zh: "已取消 {command}。", next_zh: "未作任何改动，可重新运行。",
    en: "{command} was cancelled.", next_en: "Nothing was changed; run it again when you like.", status: 499,
  },
};
