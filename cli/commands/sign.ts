import { ok, type Result } from "../../core/index.ts";
import { signEdition } from "../../server/commands/issuing/index.ts";
import type { Answer, CommandShape } from "../command.ts";
import { words } from "../words.ts";
import { sealing } from "./cycle.ts";
import { monthArgument } from "./parts.ts";

/** A step of the sign-off chain from the command line: the office's own, or one that was taken on paper. */
export const signCommand: CommandShape = {
  name: "sign",
  summary: words("审签最新一版封存：拟稿、核稿、签发", "take a step of the sign-off chain of the newest frozen edition"),
  takes: [monthArgument, { form: "<step>", about: words("步骤，写编号或名称：draft 拟稿、check 核稿、sign 签发", "step of the chain, by id or name: draft, check, sign") }],
  options: [
    { form: "--paper <name>", about: words("纸质签批人姓名（登记纸上的签批）", "whose signature is on the paper") },
    { form: "--return <note>", about: words("退回修改的意见", "return it, with what to change") },
    { form: "--note <text>", about: words("批示", "a note") },
  ],
  examples: ["dukao sign 2016-10 draft", "dukao sign 2016-10 sign --paper 张某"],
  work: {
    kind: "office",
    run: async (desk, input): Promise<Result<Answer>> => {
      const { office, actor, language } = desk;
      const month = input.args[0]!.trim();
      const returned = input.option("return");
      const note = returned ?? input.option("note");
      const onPaper = input.option("paper");
      const done = await sealing(desk, await signEdition(office, {
        month, step: input.args[1]!.trim(), verdict: returned === undefined ? "agreed" : "returned", actor: actor.id, by: actor.name, roles: actor.grants.map(({ role }) => role),
        ...(note !== undefined && { note }), ...(onPaper !== undefined && { onPaper }),
      }));
      if (!done.ok) return done;
      const { step, verdict, by, seal } = done.value;
      const hand = onPaper ?? by;
      return ok({
        json: { month, step, verdict, by, on_paper: onPaper ?? null, seal },
        text: language === "zh" ? `${month} ${step}：${verdict === "agreed" ? "同意" : "退回修改"}（${hand}）` : `${month} ${step}: ${verdict} (${hand})`,
      });
    },
  },
};
