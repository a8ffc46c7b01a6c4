import type { Messages } from "./message.ts";

export const settingsMessages: Messages<"settings."> = {
  "settings.bad-port": {
    zh: "DUKAO_PORT 写的“{text}”不是端口。", next_zh: "请写 0 到 65535 之间的整数（0 为任意空闲端口），或不设此项，默认 8016。",
    en: "“{text}” in DUKAO_PORT is no port.", next_en: "Write a whole number from 0 to 65535 (0 for any free port), or leave it out for 8016.", status: 400,
  },
  "settings.port-in-use": {
    zh: "端口 {port} 不可用（已被占用，或本账户无权使用）。", next_zh: "请关闭占用它的程序，或用 DUKAO_PORT 指定另一个端口（0 为任意）。",
    en: "Port {port} cannot be had (in use, or not for this account).", next_en: "Stop the program that holds it, or name another with DUKAO_PORT (0 for any).", status: 503,
  },
};
