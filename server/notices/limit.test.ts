import { expect, test } from "vitest";
import { type Limits, nextSlot } from "./limit.ts";

const at = (text: string): Date => new Date(`2016-12-07T${text}Z`);
const every = (n: number, seconds: number, from = "01:10:00.000"): Date[] => Array.from({ length: n }, (_, i) => new Date(at(from).getTime() + i * seconds * 1000));
const ding: Limits = { perMinute: 20 };
const feishu: Limits = { perMinute: 100, perSecond: 5, clear: 10 };

// limits of the robots: 20 a minute (DingTalk, WeCom); 100 a minute and 5 a second, not at :00 and :30 (Feishu)
test.each<[string, Limits, Date[], string, string]>([
  ["nothing sent yet", ding, [], "01:10:00.000", "01:10:00.000"],
  ["the 20th goes at once", ding, every(19, 1), "01:10:19.000", "01:10:19.000"],
  ["the 21st waits until the first is a minute old", ding, every(20, 1), "01:10:20.000", "01:11:00.000"],
  ["and goes when it is", ding, every(20, 1), "01:11:00.000", "01:11:00.000"],
  ["the fifth of a second goes", feishu, every(4, 0.1), "01:10:00.400", "01:10:00.400"],
  ["the sixth waits for the next second", feishu, every(5, 0.1), "01:10:00.500", "01:10:01.000"],
  ["the 101st waits for the minute", feishu, every(100, 0.5), "01:10:50.000", "01:11:00.000"],
  ["not at the full hour", feishu, [], "02:00:00.000", "02:00:10.000"],
  ["not at the half hour", feishu, [], "01:30:03.000", "01:30:10.000"],
  ["after it, at once", feishu, [], "01:30:10.000", "01:30:10.000"],
  ["a wait that ends on the full hour goes on", feishu, every(100, 0.5, "01:59:00.000"), "01:59:50.000", "02:00:10.000"],
])("%s", (_, limits, sent, now, wanted) => expect(nextSlot(limits, sent, at(now))).toEqual(at(wanted)));
