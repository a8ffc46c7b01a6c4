import { createHmac } from "node:crypto";
import { type Channel, post, Refused } from "./channel.ts";

export interface DingTalkSettings {
  /** https://oapi.dingtalk.com/robot/send?access_token=… */
  readonly url: string;
  readonly secret?: string | undefined;
}

/** base64(HMAC-SHA256(key = secret, message = timestamp in ms, newline, secret)); it goes URL-encoded behind the address. */
export const dingTalkSign = (secret: string, timestamp: number): string => createHmac("sha256", secret).update(`${timestamp}\n${secret}`).digest("base64");

/** A DingTalk group robot: 20 messages a minute, beyond that it is shut for ten. */
export function dingTalk({ url, secret }: DingTalkSettings): Channel {
  return {
    name: "dingtalk", limits: { perMinute: 20 }, most: 15_000, personal: false,
    async send({ text }, now) {
      const address = new URL(url);
      if (secret !== undefined) {
        address.searchParams.set("timestamp", String(now.getTime()));
        address.searchParams.set("sign", dingTalkSign(secret, now.getTime()));
      }
      const answer = await post(address.href, { msgtype: "text", text: { content: text } });
      if (answer["errcode"] !== 0) throw new Refused(`${answer["errcode"]} ${answer["errmsg"]}`);
    },
  };
}
