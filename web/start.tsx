import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { address } from "../contract/api/paths.ts";
import { App } from "./App.tsx";
import type { Asked } from "./begin.ts";
import { granted } from "./data/early.ts";
import { askedAs, makeQueryClient } from "./data/queries.ts";
import { makeRouter } from "./router.tsx";

/** Milliseconds that the page stays blank at most for its scene and its answers; then it draws what it has. */
const LONGEST = 300;

/**
 * Draws the page once, with what was begun ahead of the program, instead of a frame, then an empty scene, then the
 * answers one by one: each of those is drawn and laid out anew, and what React has shown to be missing it keeps for 300 ms.
 */
export async function start(begun: Promise<readonly Asked[]>): Promise<void> {
  const client = makeQueryClient();
  const router = makeRouter();
  const answered = begun.then((asked) => Promise.all(asked.map(async ([name, params = {}, query = {}]) => {
    if (await granted(address(name, params, query))) await client.prefetchQuery(askedAs(name, params as never, query as never));
  })));
  await Promise.race([Promise.all([answered, router.load()]), new Promise((resolve) => setTimeout(resolve, LONGEST))]);
  createRoot(document.getElementById("root")!).render(<StrictMode><App client={client} router={router} /></StrictMode>);
}
