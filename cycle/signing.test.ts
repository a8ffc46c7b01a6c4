import { describe, expect, it } from "vitest";
import { chainOf, type ChainStep, decideSignature, type SignCommand, type Signature } from "./signing.ts";

const steps: ChainStep[] = [
  { id: "draft", label: "拟稿", role: "officer" }, { id: "check", label: "核稿", role: "officer", other_than: "draft" }, { id: "sign", label: "签发", role: "leader" },
];
const edition = { month: "2016-11", number: 1, seal: "abc" };
const took = (step: string, by: string, more: Partial<Signature> = {}): Signature => ({ step, seal: "abc", verdict: "agreed", by, at: "t", ...more });
const take = (step: string, by: string, role: string, more: Partial<SignCommand> = {}): SignCommand => ({ step, verdict: "agreed", by, roles: [role], at: "t", ...more });

describe("where the chain stands", () => {
  it.each<[string, Signature[], string]>([
    ["nobody signed", [], "waiting draft"],
    ["drafted", [took("draft", "a")], "waiting check"],
    ["checked", [took("draft", "a"), took("check", "b")], "waiting sign"],
    ["all agreed", [took("draft", "a"), took("check", "b"), took("sign", "c")], "complete"],
    ["one returned it", [took("draft", "a"), took("check", "b", { verdict: "returned", note: "改" })], "returned"],
    ["a signature under another seal counts for nothing", [took("draft", "a", { seal: "old" })], "waiting draft"],
  ])("%s", (_, signatures, expected) => {
    const chain = chainOf(steps, signatures, "abc");
    expect(chain.kind === "waiting" ? `waiting ${chain.next.id}` : chain.kind).toBe(expected);
  });
  it("a template without steps needs no signature", () => expect(chainOf([], [], "abc").kind).toBe("complete"));
});

describe("taking a step", () => {
  it.each<[string, Signature[], SignCommand, string]>([
    ["the first", [], take("draft", "a", "officer"), "ok"],
    ["by its label", [], take("拟稿", "a", "officer"), "ok"],
    ["that the chain does not have", [], take("approve", "a", "officer"), "issuing.unknown-step"],
    ["that was taken before", [took("draft", "a")], take("draft", "b", "officer"), "issuing.not-next"],
    ["out of turn", [], take("sign", "c", "leader"), "issuing.not-next"],
    ["from paper that nobody signed", [], take("draft", "a", "officer", { onPaper: " " }), "issuing.paper-name-missing"],
    ["by the wrong role", [took("draft", "a"), took("check", "b")], take("sign", "b", "officer"), "issuing.wrong-role"],
    ["recorded from paper by the officer", [took("draft", "a"), took("check", "b")], take("sign", "b", "officer", { onPaper: "张某" }), "ok"],
    ["checking one's own draft", [took("draft", "a")], take("check", "a", "officer"), "issuing.same-person"],
    ["checking a draft that is on paper by oneself", [took("draft", "b", { onPaper: "a" })], take("check", "a", "officer"), "issuing.same-person"],
    ["returning without a word", [took("draft", "a")], take("check", "b", "officer", { verdict: "returned" }), "issuing.note-missing"],
    ["returning with a word", [took("draft", "a")], take("check", "b", "officer", { verdict: "returned", note: "数字有误" }), "ok"],
    ["after it was returned", [took("draft", "a", { verdict: "returned", note: "x" })], take("check", "b", "officer"), "issuing.was-returned"],
    ["after the last", [took("draft", "a"), took("check", "b"), took("sign", "c")], take("sign", "c", "leader"), "issuing.chain-complete"],
  ])("%s", (_, signatures, command, expected) => {
    const decided = decideSignature(steps, signatures, edition, command);
    expect(decided.ok ? "ok" : decided.issues[0]!.code).toBe(expected);
  });

  it("names who returned it, on paper or not", () => {
    const by = (of: Signature) => {
      const decided = decideSignature(steps, [of], edition, take("draft", "b", "officer"));
      return decided.ok ? "" : decided.issues[0]!.params;
    };
    expect(by(took("draft", "rev", { verdict: "returned", onPaper: "王某" }))).toMatchObject({ by: "王某" });
    expect(by(took("draft", "rev", { verdict: "returned" }))).toMatchObject({ by: "rev" });
  });
  it("keeps the step's id, however it was called", () => {
    const decided = decideSignature(steps, [], edition, take("拟稿", "a", "officer"));
    expect(decided.ok && decided.value.step).toBe("draft");
  });
});
