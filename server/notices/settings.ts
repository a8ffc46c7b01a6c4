import type { Channel } from "./channels/channel.ts";
import { dingTalk } from "./channels/dingtalk.ts";
import { feishu } from "./channels/feishu.ts";
import { mail } from "./channels/mail.ts";
import { weCom } from "./channels/wecom.ts";

/** The channels that are on, and the address that links in messages begin with. */
export interface Outside {
  readonly channels: readonly Channel[];
  readonly base: string;
}

/** None unless the environment says so: an office's network often reaches nothing outside. */
export function readOutside(environment: Readonly<Record<string, string | undefined>>): Outside {
  const said = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const [ding, wecom, fei, smtp] = [said("DUKAO_DINGTALK_URL"), said("DUKAO_WECOM_URL"), said("DUKAO_FEISHU_URL"), said("DUKAO_SMTP_URL")];
  return {
    channels: [
      ...(ding === undefined ? [] : [dingTalk({ url: ding, secret: said("DUKAO_DINGTALK_SECRET") })]),
      ...(wecom === undefined ? [] : [weCom({ url: wecom })]),
      ...(fei === undefined ? [] : [feishu({ url: fei, secret: said("DUKAO_FEISHU_SECRET") })]),
      ...(smtp === undefined ? [] : [mail({ url: smtp, from: said("DUKAO_SMTP_FROM") ?? "dukao@localhost" })]),
    ],
    base: said("DUKAO_ORIGIN")?.replace(/\/$/, "") ?? "",
  };
}
