import { type Channel, post, Refused } from "./channel.ts";

export interface WeComSettings {
  /** https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=… : the key is the secret, nothing is signed */
  readonly url: string;
}

/** A WeCom group robot: 20 messages a minute, 2,048 bytes of text each. */
export function weCom({ url }: WeComSettings): Channel {
  return {
    name: "wecom", limits: { perMinute: 20 }, most: 2_048, personal: false,
    async send({ text }) {
      const answer = await post(url, { msgtype: "text", text: { content: text } });
      if (answer["errcode"] !== 0) throw new Refused(`${answer["errcode"]} ${answer["errmsg"]}`);
    },
  };
}
