import * as z from "zod";
import { asked, day, instant, paging } from "./common.ts";

/** Something that somebody should know: number, title, due day, and the page where it stands. */
export const notice = z.object({
  id: z.string(),
  at: instant,
  kind: z.string(),
  label: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  due_on: day.nullable(),
  link: z.string(),
  read: z.boolean(),
});
export type Notice = z.infer<typeof notice>;

export const noticesQuery = asked.extend({ ...paging.shape, only: z.enum(["unread"]).optional() });
export const noticePage = z.object({ notices: z.array(notice), total: z.number(), unread: z.number() });
export const noticeCount = z.object({ unread: z.number() });
/** which of them; all of mine when left out */
export const readNotices = z.object({ ids: z.array(z.string()).max(500).optional() });
