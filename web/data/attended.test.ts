import { afterEach, beforeEach, expect, it, vi } from "vitest";

type Listener = (event: { isTrusted: boolean }) => void;
const heard = new Map<string, Listener>();
beforeEach(() => {
  vi.resetModules();
  heard.clear();
  vi.stubGlobal("document", { addEventListener: (name: string, listener: Listener) => heard.set(name, listener) });
});
afterEach(() => vi.unstubAllGlobals());

it("asks as the person for a while after the page was opened and after each act, then says that nobody is there", async () => {
  const { unattended, UNATTENDED } = await import("./attended.ts");
  const nobody = { [UNATTENDED]: "1" };
  const opened = performance.now();
  expect([unattended(opened + 29_000), unattended(opened + 31_000)]).toEqual([{}, nobody]);
  vi.spyOn(performance, "now").mockReturnValue(opened + 600_000);
  heard.get("keydown")!({ isTrusted: false });
  expect(unattended()).toEqual(nobody);
  heard.get("keydown")!({ isTrusted: true });
  expect([unattended(), unattended(opened + 631_000)]).toEqual([{}, nobody]);
  vi.restoreAllMocks();
});

it("every request of the pages says it", async () => {
  const sent = vi.fn(async (_: string, _init?: RequestInit) => Response.json({}));
  vi.stubGlobal("fetch", sent);
  const { ask } = await import("./client.ts");
  const headers = (): unknown => sent.mock.lastCall?.[1]?.headers;
  await ask("noticeCount", {}, {});
  expect(headers()).not.toHaveProperty("dukao-unattended");
  const later = performance.now() + 60_000;
  vi.spyOn(performance, "now").mockReturnValue(later);
  await ask("noticeCount", {}, {});
  expect(headers()).toHaveProperty("dukao-unattended", "1");
  vi.restoreAllMocks();
});
