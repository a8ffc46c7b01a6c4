import type * as z from "zod";
import type { Language } from "../../contract/index.ts";

type ZodIssue = z.core.$ZodIssue;
type Words = readonly [zh: string, en: string];

const kinds: Readonly<Record<string, Words>> = {
  string: ["文字", "text"], number: ["数字", "a number"], int: ["整数", "a whole number"], boolean: ["true 或 false", "true or false"],
  array: ["列表", "a list"], object: ["对象", "an object"], record: ["对象", "an object"], null: ["空值", "null"], date: ["日期", "a date"],
};

const units: Readonly<Record<string, Words>> = { string: ["个字符", "characters"], array: ["项", "items"], file: ["字节", "bytes"] };

const kind = (name: string): Words => kinds[name] ?? [name, name];

/** What is wrong with one part of a request, in words of our own. */
export function problemOf(issue: ZodIssue, language: Language): string {
  return words(issue)[language === "en" ? 1 : 0];
}

function words(each: ZodIssue): Words {
  switch (each.code) {
    case "invalid_type": {
      const [zh, en] = kind(each.expected);
      return each.input === undefined && each.message.endsWith("undefined") ? [`缺少，应为${zh}`, `it is missing; ${en} is due`] : [`应为${zh}`, `${en} is due`];
    }
    case "invalid_value": {
      const known = each.values.map(String);
      return [`应为其中之一：${known.join("、")}`, `one of ${known.join(", ")} is due`];
    }
    case "too_small": return bound(each.origin, String(each.minimum), ["至少", "at least"]);
    case "too_big": return bound(each.origin, String(each.maximum), ["至多", "at most"]);
    case "unrecognized_keys": return [`不认识“${each.keys.join("、")}”`, `“${each.keys.join(", ")}” is not known`];
    case "invalid_format": return ["格式不对", "its form is wrong"];
    case "not_multiple_of": return [`应为 ${each.divisor} 的倍数`, `a multiple of ${each.divisor} is due`];
    case "invalid_union":
    case "invalid_key":
    case "invalid_element": return ["内容不合要求", "it does not fit"];
    case "custom": return [each.message, each.message];
  }
}

function bound(origin: string, limit: string, [zh, en]: Words): Words {
  const unit = units[origin];
  return unit ? [`${zh}要有 ${limit} ${unit[0]}`, `${en} ${limit} ${unit[1]} are due`] : [`${zh}为 ${limit}`, `it must be ${en} ${limit}`];
}

const bodies: Readonly<Record<string, Words>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ["不是有效的 JSON", "it is no valid JSON"],
  FST_ERR_CTP_EMPTY_JSON_BODY: ["内容为空", "it is empty"],
  FST_ERR_CTP_EMPTY_TYPE: ["没有说明内容的类型（Content-Type）", "its type (Content-Type) is not told"],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["内容的类型应为 application/json", "its type must be application/json"],
  "no object": ["应为一个 JSON 对象", "a JSON object is due"],
  FST_ERR_CTP_BODY_TOO_LARGE: ["内容过大", "it is too large"],
};

/** What is wrong with a body that could not even be read. */
export function bodyProblem({ code = "" }: { code?: string }, language: Language): string {
  return (bodies[code] ?? ["无法读取", "it cannot be read"])[language === "en" ? 1 : 0];
}
