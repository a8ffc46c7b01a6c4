import type { Table } from "../../core/index.ts";
import { field } from "./field.ts";

/** A file that proves what was reported of one row (佐证材料). Its bytes lie once in the data folder, under their SHA-256. */
export const reportEvidence: Table = {
  name: "reports.evidence", label: "月度报送·佐证材料", label_en: "Monthly reports: evidence", parent: "reports", key: ["duty", "row", "sha256"], dated: false,
  fields: [
    field("duty", "code", "报送任务", "Duty", { required: true }),
    field("table", "code", "台账", "Table", { required: true }),
    field("row", "code", "台账行", "Row", { required: true }),
    field("file", "text", "文件", "File", { required: true }),
    field("sha256", "text", "SHA-256", "SHA-256", { required: true }),
    field("size", "integer", "字节数", "Bytes"),
    field("caption", "text", "说明", "Caption"),
    field("taken_on", "date", "拍摄日期", "Taken on"),
  ],
};
