import { describe, expect, test } from "vitest";
import { messageOf, type Line } from "./message.ts";

const line = (n: number, more: Partial<Line> = {}): Line => ({ kind: "urge", number: null, title: `第${n}件事`, due_on: "2016-12-05", link: `/orders/${n}`, ...more });

describe("a message carries number, title, due date and link only", () => {
  test("one", () => {
    const { text, subject, count } = messageOf([line(1, { number: "周督字〔2016〕9号", kind: "order" })], "https://dk.gov.cn", 2048);
    expect(text).toBe("督考 【督办单】周督字〔2016〕9号 第1件事\n期限：2016-12-05\nhttps://dk.gov.cn/orders/1");
    expect([subject, count]).toEqual(["督考：第1件事", 1]);
  });
  test("several become a digest", () => {
    const { text, count } = messageOf([line(1), line(2, { due_on: null })], "", 2048);
    expect([text, count]).toEqual(["督考 通知2条\n1. 【催办通知】第1件事\n期限：2016-12-05\n2. 【催办通知】第2件事", 2]);
  });
  test("never more bytes than the channel takes; the rest waits for the next", () => {
    const all = Array.from({ length: 100 }, (_, i) => line(i));
    const { text, count } = messageOf(all, "https://dk.gov.cn", 2048);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(2048);
    expect(count).toBeGreaterThan(15);
    expect(messageOf(all.slice(count), "https://dk.gov.cn", 2048).text).toContain(`第${count}件事`);
  });
  test("a title that is too long is cut between characters", () => {
    const { text, count } = messageOf([line(1, { title: "长".repeat(2000) })], "", 2048);
    expect([Buffer.byteLength(text) <= 2048, text.endsWith("…"), count]).toEqual([true, true, 1]);
  });
});
