import { begin } from "./begin.ts";
import "./style/tokens.css";
import "./style/base.css";
import "./style/shell.css";

begin(location);
void import("./start.tsx");
