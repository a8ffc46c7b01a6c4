import { field, none, type Trait } from "../trait.ts";

const flags = [
  { value: "normal", label: "正常", label_en: "normal" },
  { value: "fault", label: "故障", label_en: "fault" },
  { value: "calibration", label: "校准", label_en: "calibration" },
];

/** Readings of a station on a day, with what their validity rests on. */
export const measured: Trait<"measured"> = {
  kind: "measured", label: "监测", label_en: "Readings",
  main: ({ items }) => [
    field("measured_on", "date", "监测日期", "Measured on"),
    field("station", "code", "监测点位", "Station"),
    field("valid_hours", "integer", "有效小时数", "Valid hours"),
    field("flag", "choice", "数据标识", "Flag", { choices: flags }),
    ...items.map((item) => field(item.name, "quantity", item.label, item.label_en ?? item.label, { unit: item.unit })),
  ],
  children: none,
};
