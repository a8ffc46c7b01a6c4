#!/usr/bin/env node
import { join } from "node:path";
import { install, root, run } from "./house.mjs";

install();
run([join(root, "cli", "main.ts"), ...process.argv.slice(2)]);
