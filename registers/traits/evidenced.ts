import { field, none, type Trait } from "../trait.ts";

/** Files that prove what the row says. */
export const evidenced: Trait<"evidenced"> = {
  kind: "evidenced", label: "佐证材料", label_en: "Evidence",
  main: none,
  children: () => [{
    name: "evidence", label: "佐证材料", label_en: "Evidence", key: ["file"],
    fields: [
      field("file", "text", "文件", "File", { required: true }),
      field("sha256", "text", "SHA-256", "SHA-256"),
      field("caption", "text", "说明", "Caption"),
      field("taken_on", "date", "拍摄日期", "Taken on"),
    ],
  }],
};
