import type { CommandShape } from "../command.ts";
import { accountsAddCommand, accountsListCommand, accountsResetCommand } from "./accounts.ts";
import { breakdownCommand } from "./breakdown.ts";
import { bulletinCommand } from "./bulletin.ts";
import { correctCommand, freezeCommand, issueCommand, openCommand } from "./cycle.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { figuresCommand } from "./figures.ts";
import { importCommand } from "./import.ts";
import { monthsCommand } from "./months.ts";
import { packsCheckCommand } from "./packs.ts";
import { packsSchemaCommand } from "./packs-schema.ts";
import { proofCommand } from "./proof.ts";
import { setCommand } from "./set.ts";
import { signCommand } from "./sign.ts";
import { verifyCommand } from "./verify.ts";

/** Every command, in the order of the help page: look, work on rows, close the month, check. */
export const commands: readonly CommandShape[] = [
  figuresCommand, explainCommand, breakdownCommand, bulletinCommand, monthsCommand,
  importCommand, exportCommand, setCommand,
  freezeCommand, openCommand, signCommand, issueCommand, correctCommand, verifyCommand,
  packsCheckCommand, packsSchemaCommand, proofCommand,
  accountsListCommand, accountsAddCommand, accountsResetCommand,
];
