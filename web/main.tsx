import { createRoot } from "react-dom/client";
import { StrictMode } from "react";
import { App } from "./App.tsx";
import "./style/tokens.css";
import "./style/base.css";
import "./style/shell.css";

createRoot(document.getElementById("root")!).render(<StrictMode><App /></StrictMode>);
