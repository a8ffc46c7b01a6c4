import { expect, it } from "vitest";
import { browserOf } from "./browserOf.ts";

it.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0", "Edge 120 · Windows"],
  ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/108.0.0.0 Safari/537.36 QihooBrowser", "360 · Windows"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Mobile/15E148 Safari/604.1", "Safari 17 · iOS"],
  ["Mozilla/5.0 (Linux; Android 12; HarmonyOS) AppleWebKit/537.36 Chrome/99.0 Mobile Safari/537.36", "Chrome 99 · HarmonyOS"],
  ["curl/8.5.0", "curl/8.5.0"], ["", "—"],
])("%s: %s", (agent, wanted) => expect(browserOf(agent)).toBe(wanted));
