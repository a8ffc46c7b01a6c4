import { keepWeeksJob } from "../commands/rows/weekly.ts";
import { chase } from "../commands/supervision/chase.ts";
import { fanOut, sendChannel } from "../notices/send.ts";
import type { Handlers } from "./job.ts";
import { bulletinFiles } from "../commands/bulletin/index.ts";
import { archivePdfs } from "../commands/issuing/index.ts";
import { doWork } from "./do-work.ts";

export const handlers: Handlers = {
  work: doWork,
  "archive-pdfs": async (_, { office }) => {
    const made = await archivePdfs(office, bulletinFiles());
    if (!made.ok) throw new Error(made.issues.map((each) => each.code).join(", "));
  },
  notices: fanOut,
  channel: sendChannel,
  chase,
  weeks: keepWeeksJob,
};
