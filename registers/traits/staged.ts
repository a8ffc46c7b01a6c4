import { field, type Trait } from "../trait.ts";

/** Work that starts and is completed, with its physical progress (形象进度) told month by month. */
export const staged: Trait<"staged"> = {
  kind: "staged", label: "形象进度", label_en: "Progress of works",
  main: () => [
    field("planned_start", "date", "计划开工日期", "Planned start"),
    field("started_on", "date", "开工日期", "Started on"),
    field("planned_completion", "date", "计划竣工日期", "Planned completion"),
    field("completed_on", "date", "竣工日期", "Completed on"),
  ],
  children: () => [{
    name: "progress", label: "月度形象进度", label_en: "Monthly progress", key: ["month", "seq"],
    fields: [
      field("month", "month", "月份", "Month", { required: true }),
      field("seq", "integer", "序号", "Line", { required: true, note: "同一月份可有多条", note_en: "A month may have several" }),
      field("text", "text", "形象进度", "Progress"),
      field("works_percent", "quantity", "完成工程量比例", "Share of works done", { unit: "%" }),
      field("quantity", "decimal", "数量", "Quantity"),
      field("measure", "text", "数量单位", "Unit of the quantity"),
    ],
    defaults: { seq: "1" },
  }],
  lifecycle: {
    trait: "staged",
    states: [
      { name: "planned", label: "未开工", label_en: "planned", permits: ["start"] },
      { name: "started", label: "已开工", label_en: "started", since: "started_on", permits: ["complete"] },
      { name: "completed", label: "已竣工", label_en: "completed", since: "completed_on", permits: [] },
    ],
    commands: {
      start: { label: "开工", label_en: "Start", sets: "started_on", to: "started" },
      complete: { label: "竣工", label_en: "Complete", sets: "completed_on", to: "completed" },
    },
  },
};
