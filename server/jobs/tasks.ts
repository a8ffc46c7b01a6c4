import { verifyEdition } from "../commands/cycle/index.ts";
import { importUpload, previewUpload } from "../commands/workbook/importing.ts";
import type { Tasks } from "./work.ts";

export const tasks: Tasks = {
  "verify-edition": (office, { month, edition }, work) => verifyEdition(office, month, edition, work),
  "preview-import": previewUpload,
  "import-rows": importUpload,
};
