import { describe, expect, test } from "vitest";
import type { Organisation } from "../../../core/index.ts";
import type { Office } from "../../office.ts";
import { particulars, particularsText } from "./audit.ts";

const organisations: ReadonlyMap<string, Organisation> = new Map([["zc-fgj", { id: "zc-fgj", name: "区发展和改革局", short: "发改局", name_en: "Development and Reform Bureau", kind: "department", valid_from: "2000-01-01" }]]);
const households = { label: "走访户", label_en: "Households", fields: [{ name: "head", label: "户主", label_en: "Head of household" }] };
const office = { organisations, catalogue: { tables: new Map([["households", households]]) } } as unknown as Office;

describe("the particulars of an entry read as words", () => {
  test.each([
    ["a role that was granted", { role: "liaison", scope: "zc-fgj", from: "2016-10-01", to: null }, "角色：联络员；范围：发改局；自：2016-10-01", "Role: liaison; Within: Development and Reform Bureau; From: 2016-10-01"],
    ["why somebody was not let in", { way: "oidc", reason: "access.wrong-code" }, "登录方式：单位统一登录；原因：验证码不正确或已使用过。", "Way: the office's own sign-in; Reason: The code is wrong or was used already."],
    ["what the sentence of a reason would say beside is left out", { reason: "access.oidc" }, "原因：统一认证没有完成。", "Reason: The identity provider did not complete the sign-in."],
    ["a reason in somebody's own words", { reason: "调离" }, "原因：调离", "Reason: 调离"],
    ["what was tried", { action: "write-rows", method: "POST", path: "/api/imports" }, "操作：修改台账；请求方法：POST；请求地址：/api/imports", "Action: change registers; Method: POST; Path: /api/imports"],
    ["what was exported", { kind: "sign-in", outcome: "refused", entries: 12 }, "事项：登录；结果：拒绝；条数：12", "What: Sign-in; Outcome: refused; Entries: 12"],
    [
      "whose personal data went out, which of it and how much", { register: "households", fields: ["head"], q: null, filter: ["head:present", "town:eq:zc"], org: "zc-fgj", format: "xlsx", rows: 12 },
      "台账：走访户；个人信息字段：户主；筛选：户主:present；town:eq:zc；单位：发改局；格式：xlsx；行数：12", "Register: Households; Personal fields: Head of household; Filter: Head of household:present; town:eq:zc; Unit: Development and Reform Bureau; Format: xlsx; Rows: 12",
    ],
    ["what no table knows stands as it is", { colour: { r: 1 } }, 'colour：{"r":1}', 'colour: {"r":1}'],
    ["nothing", {}, "", ""],
  ])("%s", (_, detail, zh, en) => {
    expect([particularsText(particulars(office, detail, "zh"), "zh"), particularsText(particulars(office, detail, "en"), "en")]).toEqual([zh, en]);
  });
});
