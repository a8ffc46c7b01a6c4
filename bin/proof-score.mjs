#!/usr/bin/env node
// Precision and recall of the proofreader against answers made by hand, as a table by document.
//
//     npm run proof:score -- FOLDER [--missed]        (or DUKAO_PROOF_CORPUS=FOLDER)
//
// The folder holds NAME.json (answers) beside NAME.txt; answers without a text of their own take the file
// named with --text=NAME.json:PATH or, when there is only one such, the one --seed=PATH.
import { join } from "node:path";
import { install, root, run } from "./house.mjs";

install();
run([join(root, "bin", "proof-score.ts"), ...process.argv.slice(2)]);
