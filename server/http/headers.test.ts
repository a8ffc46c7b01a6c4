import { pino } from "pino";
import { afterEach, describe, expect, test } from "vitest";
import { visitor } from "../../access/index.ts";
import { ok } from "../../core/index.ts";
import { buildApp } from "./app.ts";
import { on } from "./route.ts";

let app: Awaited<ReturnType<typeof buildApp>>;
afterEach(() => app?.close());

async function start(origin: string | undefined): Promise<void> {
  app = await buildApp({ routes: [on("me", "read-public", async () => ok({ done: true } as never))], webDir: "/nowhere", actorOf: () => visitor, origin, logger: pino({ level: "silent" }) });
}

describe("what every answer tells the browser", () => {
  test.each([["/api/me", 200], ["/api/nowhere", 404]])("%s", async (url, status) => {
    await start(undefined);
    const { statusCode, headers } = await app.inject({ url });
    expect([statusCode, headers]).toMatchObject([status, {
      "x-content-type-options": "nosniff", "x-frame-options": "DENY", "referrer-policy": "same-origin", "cross-origin-opener-policy": "same-origin",
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"), "permissions-policy": expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
    }]);
  });

  test.each([
    ["https://dukao.example.gov.cn", "max-age=31536000"], ["http://dukao.example.gov.cn", undefined], [undefined, undefined],
  ])("found at %s, to come by https for a year: %s", async (origin, wanted) => {
    await start(origin);
    expect((await app.inject({ url: "/api/me" })).headers["strict-transport-security"]).toBe(wanted);
  });
});
