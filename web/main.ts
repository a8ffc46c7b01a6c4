import { begin } from "./begin.ts";
import "./style/tokens.css";
import "./style/base.css";
import "./style/shell.css";

const begun = begin(location);
void import("./start.tsx").then(({ start }) => start(begun));
