import type { Messages } from "./message.ts";

export const httpMessages: Messages<"http."> = {
  "http.bad-request": {
    zh: "请求中的“{field}”不对：{problem}。", next_zh: "请按接口说明（/api/openapi.json）改正后重试。",
    en: "“{field}” of the request is wrong: {problem}.", next_en: "See /api/openapi.json and try again.", status: 400,
  },
  "http.bad-batch": {
    zh: "请求中的批次号（batch）不对：{problem}。", next_zh: "批次号由发送方自拟，如一个 UUID；每次操作用一个新的，没有收到答复而重发时用原来的，不会重复办理。",
    en: "The “batch” of the request is wrong: {problem}.", next_en: "The sender makes it up, a UUID for instance: a new one for each act, and the same again when no answer came, so that nothing is done twice.", status: 400,
  },
  "http.bad-month": {
    zh: "没有“{text}”这个月份。", next_zh: "请从列表中选择月份；写在地址里的，年份四位、月份两位，如 2016-11。",
    en: "There is no month “{text}”.", next_en: "Choose a month from the list; in an address it is written as 2016-11.", status: 400,
  },
  "http.forbidden": {
    zh: "没有权限：{reason}", next_zh: "{advice}",
    en: "Not allowed: {reason_en}", next_en: "{advice_en}", status: 403,
  },
  "http.no-route": {
    zh: "没有这个地址：{path}。", next_zh: "请从首页进入，或查看接口说明（/api/openapi.json）。",
    en: "There is no such address: {path}.", next_en: "Start from the first page, or see /api/openapi.json.", status: 404,
  },
  "http.not-found": {
    zh: "没有这个{kind}：{id}。", next_zh: "请从列表进入，或检查地址。",
    en: "There is no such {kind_en}: {id}.", next_en: "Start from the list, or check the address.", status: 404,
  },
  "http.fault": {
    zh: "服务器出错，这次请求没有完成。", next_zh: "请稍后重试；若仍出错，请把编号 {reference} 告诉管理员。",
    en: "The server failed; the request was not completed.", next_en: "Try again later; if it stays, give the administrator the reference {reference}.", status: 500,
  },
};
