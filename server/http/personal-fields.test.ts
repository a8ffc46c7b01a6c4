import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeOffice } from "../testing/sample-office.ts";
import { type SignedInApp, signedInApp } from "./testing/signed-in.ts";

let server: SignedInApp;
beforeAll(async () => {
  server = await signedInApp(await makeOffice());
}, 240_000);
afterAll(() => server?.close());

/** Asked as a sample account; "" has not signed in. */
const get = async <T>(who: string, url: string): Promise<T> => {
  const answer = await (await server.as(who || undefined))({ url });
  expect(answer.statusCode, `${url} ${answer.body.slice(0, 200)}`).toBe(200);
  return answer.json<T>();
};

describe("what tells who somebody is and where he lives", () => {
  const personal = { households: ["head", "village", "attribute", "cause", "helper", "place", "longitude", "latitude"], pupils: ["name", "school"], requests: ["place", "longitude", "latitude"], accountability: ["person"] };

  test.each(["", "leader1", "sponsor1", "auditor1", "beijiao-liaison"])("is not shown to %j, in the register, its rows, nor their history", async (who) => {
    for (const [register, fields] of Object.entries(personal)) {
      if (who === "" && register === "accountability") continue;
      const { table } = await get<{ table: { fields: { name: string }[] } }>(who, `/api/registers/${register}`);
      const { rows } = await get<{ rows: { id: string }[] }>(who, `/api/registers/${register}/rows?size=1`);
      const row = rows[0] && await get<{ row: object; history: { changes: { field: string }[] }[] }>(who, `/api/registers/${register}/rows/${encodeURIComponent(rows[0].id)}`);
      const told = new Set([...table.fields.map(({ name }) => name), ...Object.keys(rows[0] ?? {}), ...Object.keys(row?.row ?? {}), ...(row?.history ?? []).flatMap(({ changes }) => changes.map(({ field }) => field))]);
      expect([register, fields.filter((name) => told.has(name))]).toEqual([register, []]);
    }
  });

  test("is read by the office, and by the field worker of his own town", async () => {
    for (const who of ["officer1", "field1"]) {
      const { rows } = await get<{ rows: object[] }>(who, "/api/registers/households/rows?size=1");
      expect(Object.keys(rows[0]!)).toEqual(expect.arrayContaining(personal.households));
    }
  });
});
