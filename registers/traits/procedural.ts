import { field, none, type Trait } from "../trait.ts";

/** The matrix of approvals (手续): which are needed, who holds each since when, which are done. */
export const procedural: Trait<"procedural"> = {
  kind: "procedural", label: "手续办理", label_en: "Approvals",
  main: none,
  children: ({ procedures }) => [{
    name: "approvals", label: "手续办理", label_en: "Approvals", key: ["procedure"],
    fields: [
      field("procedure", "choice", "手续", "Procedure", { choices: procedures, required: true }),
      field("needed", "boolean", "是否需要", "Needed"),
      field("holder", "organisation", "办理单位", "Held by"),
      field("held_since", "date", "受理日期", "Held since"),
      field("done_on", "date", "办结日期", "Done on"),
      field("number", "text", "文号", "Number"),
      field("authority", "text", "审批机关", "Authority"),
    ],
  }],
};
