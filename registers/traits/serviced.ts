import { field, none, type Trait } from "../trait.ts";

const ratings = [
  { value: "satisfied", label: "满意", label_en: "satisfied" },
  { value: "fair", label: "基本满意", label_en: "fairly satisfied" },
  { value: "dissatisfied", label: "不满意", label_en: "dissatisfied" },
];

/** A request that is taken, assigned with a deadline, answered, settled and rated; it may be reopened. */
export const serviced: Trait<"serviced"> = {
  kind: "serviced", label: "事项办理", label_en: "Service",
  main: () => [
    field("taken_on", "date", "受理日期", "Taken on", { required: true }),
    field("due_on", "date", "办理期限", "Due on"),
    field("extended_to", "date", "延期至", "Extended to"),
    field("answered_on", "date", "答复日期", "Answered on"),
    field("settled_on", "date", "办结日期", "Settled on"),
    field("revisited_on", "date", "回访日期", "Revisited on"),
    field("rating", "choice", "满意度", "Rating", { choices: ratings }),
    field("signed_by", "person", "签批领导", "Signed by"),
  ],
  children: none,
  lifecycle: {
    trait: "serviced",
    states: [
      { name: "taken", label: "已受理", label_en: "taken", since: "taken_on", permits: ["assign"] },
      { name: "assigned", label: "办理中", label_en: "assigned", mark: "due_on", permits: ["extend", "sign", "answer"] },
      { name: "answered", label: "已答复", label_en: "answered", since: "answered_on", permits: ["extend", "sign", "settle"] },
      { name: "settled", label: "已办结", label_en: "settled", since: "settled_on", permits: ["revisit", "reopen"] },
      // only in registers that have a field of that name: most offices open a new request instead
      { name: "reopened", label: "重新办理", label_en: "reopened", since: "reopened_on", permits: ["extend", "sign", "answer"] },
    ],
    commands: {
      assign: { label: "交办", label_en: "Assign", to: "assigned", takes: { due_on: true } },
      extend: { label: "延期", label_en: "Extend", takes: { extended_to: true } },
      sign: { label: "签批", label_en: "Sign off", takes: { signed_by: true } },
      answer: { label: "答复", label_en: "Answer", sets: "answered_on", to: "answered" },
      settle: { label: "办结", label_en: "Settle", sets: "settled_on", to: "settled" },
      revisit: { label: "回访", label_en: "Revisit", sets: "revisited_on", takes: { rating: true } },
      reopen: { label: "重办", label_en: "Reopen", sets: "reopened_on", to: "reopened" },
    },
  },
};
