import { createTransport } from "nodemailer";
import type { Channel } from "./channel.ts";

export interface MailSettings {
  /** smtps://user:password@mail.example.gov.cn */
  readonly url: string;
  readonly from: string;
}

const PATIENCE = 15_000;

/** Mail to the people of the unit, those that have told an address. */
export function mail({ url, from }: MailSettings): Channel {
  return {
    name: "mail", limits: { perMinute: 30 }, most: 100_000, personal: true,
    async send({ subject, text }, now, to) {
      if (to.length === 0) return;
      const transport = createTransport(url, { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE } as never);
      try {
        await transport.sendMail({ from, bcc: [...to], subject, text, date: now });
      } finally {
        transport.close();
      }
    },
  };
}
