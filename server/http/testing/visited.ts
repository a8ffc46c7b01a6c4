import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { afterAll, beforeAll, expect } from "vitest";
import { visitor } from "../../../access/index.ts";
import { address, type AnswerOf, type Query, routes } from "../../../contract/index.ts";
import type { Office } from "../../office.ts";
import { makeOffice } from "../../testing/sample-office.ts";
import { buildApp } from "../app.ts";
import { allRoutes } from "../routes/index.ts";

/** What leaders look at. */
type Looked = "map" | "timeline" | "overview" | "goal";

export interface Visited {
  office(): Office;
  /** as whoever has not signed in; the answer is read as its route says that it is */
  ask<N extends Looked>(name: N, query: Query, params?: Readonly<Record<string, string>>): Promise<AnswerOf<N>>;
}

/** The server on the sample, for the tests of a file: made before them, closed after them. */
export function visited(given: Partial<Pick<Office, "today">> = {}): Visited {
  let office: Office;
  let app: FastifyInstance | undefined;
  beforeAll(async () => {
    office = { ...await makeOffice(), ...given };
    app = await buildApp({ routes: allRoutes(office, { sealSoon: () => undefined, version: "0" }), webDir: "/nowhere", actorOf: () => visitor, logger: pino({ level: "silent" }) });
  });
  afterAll(async () => {
    await app?.close();
    await office?.database.close();
  });
  return {
    office: () => office,
    async ask<N extends Looked>(name: N, query: Query, params: Readonly<Record<string, string>> = {}) {
      const answer = await app!.inject({ method: "GET", url: address(name, params as never, query) });
      expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
      return (routes[name].response as { parse(body: unknown): unknown }).parse(answer.json()) as AnswerOf<N>;
    },
  };
}
