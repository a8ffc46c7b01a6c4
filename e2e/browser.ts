import { type Browser, chromium } from "playwright-core";

/** Chromium without sandbox and without its own calls to the outside. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["DUKAO_CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox", "--no-zygote", "--disable-gpu", "--in-process-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--font-render-hinting=none",
    ],
  });
}
