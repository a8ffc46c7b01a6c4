import { verifyEdition } from "../commands/cycle/index.ts";
import type { Tasks } from "./work.ts";

export const tasks: Tasks = {
  "verify-edition": (office, { month, edition }, work) => verifyEdition(office, month, edition, work),
};
