import { field, none, type Trait } from "../trait.ts";

/** A problem with a day for each step on its way to being closed; one that shows itself again has rebounded (反弹). */
export const rectifiable: Trait<"rectifiable"> = {
  kind: "rectifiable", label: "问题整改", label_en: "Rectification",
  main: () => [
    field("found_on", "date", "发现日期", "Found on", { required: true }),
    field("assigned_on", "date", "交办日期", "Assigned on"),
    field("rectified_on", "date", "整改日期", "Rectified on"),
    field("verified_on", "date", "核查日期", "Verified on"),
    field("closed_on", "date", "销号日期", "Closed on"),
    field("rebound_on", "date", "反弹日期", "Rebounded on"),
  ],
  children: none,
  lifecycle: {
    trait: "rectifiable",
    states: [
      { name: "found", label: "已发现", label_en: "found", since: "found_on", permits: ["assign"] },
      { name: "assigned", label: "已交办", label_en: "assigned", since: "assigned_on", permits: ["rectify"] },
      { name: "rectified", label: "已整改", label_en: "rectified", since: "rectified_on", permits: ["verify"] },
      { name: "verified", label: "已核查", label_en: "verified", since: "verified_on", permits: ["close"] },
      { name: "closed", label: "已销号", label_en: "closed", since: "closed_on", permits: ["rebound"] },
      // a rebound is closed again by its own day, or goes the whole way once more
      { name: "rebound", label: "反弹", label_en: "rebounded", since: "rebound_on", permits: ["assign", "close"] },
    ],
    commands: {
      assign: { label: "交办", label_en: "Assign", sets: "assigned_on", to: "assigned" },
      rectify: { label: "整改", label_en: "Rectify", sets: "rectified_on", to: "rectified" },
      verify: { label: "核查", label_en: "Verify", sets: "verified_on", to: "verified" },
      close: { label: "销号", label_en: "Close", sets: "closed_on", to: "closed" },
      rebound: { label: "登记反弹", label_en: "Record a rebound", sets: "rebound_on", to: "rebound" },
    },
  },
};
