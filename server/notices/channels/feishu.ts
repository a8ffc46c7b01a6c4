import { createHmac } from "node:crypto";
import { type Channel, post, Refused } from "./channel.ts";

export interface FeishuSettings {
  /** https://open.feishu.cn/open-apis/bot/v2/hook/… */
  readonly url: string;
  readonly secret?: string | undefined;
}

/** base64(HMAC-SHA256(key = timestamp in s, newline, secret; message empty)): the other way round than DingTalk. */
export const feishuSign = (secret: string, timestamp: number): string => createHmac("sha256", `${timestamp}\n${secret}`).digest("base64");

/** A Feishu group robot: 100 messages a minute and 5 a second, 20 KB each; full and half hours are crowded. */
export function feishu({ url, secret }: FeishuSettings): Channel {
  return {
    name: "feishu", limits: { perMinute: 100, perSecond: 5, clear: 10 }, most: 15_000, personal: false,
    async send({ text }, now) {
      const timestamp = Math.floor(now.getTime() / 1000);
      const signed = secret === undefined ? {} : { timestamp: String(timestamp), sign: feishuSign(secret, timestamp) };
      const answer = await post(url, { ...signed, msg_type: "text", content: { text } });
      if (answer["code"] !== 0) throw new Refused(`${answer["code"]} ${answer["msg"]}`);
    },
  };
}
