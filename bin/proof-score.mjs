#!/usr/bin/env node
// Precision and recall of the proofreader against answers made by hand, as a table by document.
//
//     npm run proof:score -- FOLDER [--missed] [--planted]        (or DUKAO_PROOF_CORPUS=FOLDER)
//
// The folder holds NAME.json (answers) beside NAME.txt. One text may lie elsewhere: --seed=FILE names it (where
// nothing is named, ../seed/bulletin-2016-10.txt is tried). --missed lists each miss; --planted puts slips into
// each text and says how many are found.
import { join } from "node:path";
import { install, root, run } from "./house.mjs";

install();
run([join(root, "bin", "proof-score.ts"), ...process.argv.slice(2)]);
