import { readFile } from "node:fs/promises";
import { pino } from "pino";
import pretty from "pino-pretty";
import { tell } from "../contract/index.ts";
import type { Issue } from "../core/index.ts";
import { buildApp } from "./http/app.ts";
import { allRoutes } from "./http/routes/index.ts";
import { actorOf, localKey } from "./identity/local-key.ts";
import { startJobs } from "./jobs/runner.ts";
import { openOffice, type Stage } from "./office.ts";
import { startSealer } from "./postgres/index.ts";
import { readSettings, webDir } from "./settings.ts";

// The server's main: the only file of this room that reads the environment, and the one that ends the process.
const settings = readSettings(process.env);
const logger = settings.logFormat === "json" ? pino() : pino({ level: "warn" }, pretty({ sync: true, destination: 2 }));
const SEAL_PAUSE = 300;

const stages: Record<Stage["kind"], (stage: never) => string> = {
  pack: () => "读取数据包 / reading the pack",
  database: () => "启动数据库 / starting the database",
  migrate: () => "检查表结构 / checking tables",
  sample: ({ done, total }: { done: number; total: number }) => (done === 0 ? `装载样例数据 ${total} 行 / loading ${total} sample rows` : `已装载 ${done} 行 / ${done} rows loaded`),
  ready: () => "准备就绪 / ready",
};
const say = (text: string): void => console.log(text);

function end(issues: readonly Issue[]): never {
  for (const each of issues) {
    for (const language of ["zh", "en"] as const) {
      const { code, what, where, next } = tell(each, language);
      console.error([`[${code}]`, where, what, next].filter(Boolean).join(" "));
    }
  }
  process.exit(1);
}

const opened = await openOffice(settings, {
  applicationName: "dukao-server",
  say: (stage) => say(`  ${stages[stage.kind](stage as never)}`),
  onDatabase: (change) => {
    if (change.kind === "failed") for (const each of change.issues) logger.error(tell(each), "database");
    else logger[change.kind === "died" ? "warn" : "info"]({ pid: change.pid }, `database ${change.kind}`);
  },
});
if (!opened.ok) end(opened.issues);
const office = opened.value;

const key = await localKey(settings.dataDir);
const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
const sealer = startSealer(office.database, SEAL_PAUSE, (result) => {
  if (!result.ok) logger.error(result.issues.map((each) => tell(each)), "sealing");
});
const jobs = await startJobs(office, (job, error) => logger.error({ err: error }, `job ${job}`));
const app = await buildApp({
  routes: allRoutes(office, { sealSoon: () => sealer.soon(office.region), version }),
  webDir,
  actorOf: (request) => actorOf(request.headers.authorization, key),
  logger,
});

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  await app.close();
  await jobs.stop();
  await sealer.close();
  await office.database.close();
  process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void close());

try {
  const address = await app.listen({ host: "127.0.0.1", port: settings.port });
  say(`\n督考 Dukao  ${office.pack.name}\n`);
  say(`  打开 / open     ${address}`);
  say(`  账户 / account  演示访客(只读,无需登录) / demo visitor (reads without signing in)`);
  say(`  数据 / data     ${office.database.kind === "embedded" ? settings.dataDir : "DUKAO_DATABASE_URL"}`);
  say(`  停止 / stop     Ctrl+C\n`);
} catch (why) {
  const busy = (why as { code?: string }).code === "EADDRINUSE";
  console.error(busy
    ? `端口 ${settings.port} 已被占用。请关闭占用它的程序,或用 DUKAO_PORT 指定另一个端口(0 为任意)。\nPort ${settings.port} is in use. Stop the program that holds it, or name another with DUKAO_PORT (0 for any).`
    : String(why));
  await jobs.stop();
  await office.database.close();
  process.exit(1);
}
