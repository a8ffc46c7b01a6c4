import { readFile } from "node:fs/promises";
import { pino } from "pino";
import pretty from "pino-pretty";
import { tell } from "../contract/index.ts";
import { type Issue, issue } from "../core/index.ts";
import { fileStore } from "./files/store.ts";
import { buildApp } from "./http/app.ts";
import { allRoutes } from "./http/routes/index.ts";
import { startJobs } from "./jobs/runner.ts";
import { loadSampleAccounts, sampleAccounts, samplePassword } from "./commands/accounts/sample.ts";
import { logRefusals, whoAsks } from "./http/session.ts";
import { openCipher } from "./identity/cipher.ts";
import { identityOf } from "./identity/identity.ts";
import { localKey } from "./identity/local-key.ts";
import { readPolicies } from "./identity/policy.ts";
import { readOutside } from "./notices/settings.ts";
import { openOffice, type Stage } from "./office.ts";
import { isFree, readPort } from "./port.ts";
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

const HOST = "127.0.0.1";
const port = readPort(settings.port);
if (!port.ok) end(port.issues);
const free = await isFree(HOST, port.value);
if (!free.ok) end(free.issues);

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
const identity = identityOf(office, {
  policies: readPolicies(settings.profile), cipher: await openCipher(settings.dataDir), visitors: settings.visitor,
  ...(settings.secondFactor === undefined ? {} : { secondFactor: settings.secondFactor }), ...(settings.oidc ? { oidc: settings.oidc } : {}),
});
const accounts = await loadSampleAccounts(office, identity, settings.dataDir);
if (!accounts.ok) {
  await office.database.close();
  end(accounts.issues);
}
const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
const sealer = startSealer(office.database, SEAL_PAUSE, (result) => {
  if (!result.ok) logger.error(result.issues.map((each) => tell(each)), "sealing");
});
const jobs = await startJobs(office, { outside: readOutside(process.env), chaseByItself: process.env["DUKAO_CHASE"] === "auto", tell: (job, error) => logger.error({ err: error }, `job ${job}`) });
const files = fileStore(settings.dataDir);
await files.clear(office.clock());
const app = await buildApp({
  routes: allRoutes(office, { sealSoon: () => sealer.soon(office.region), version, identity, files }),
  webDir,
  actorOf: whoAsks(office, identity, key),
  onRefused: logRefusals(office, (why) => logger.error(why, "audit")),
  origin: settings.origin,
  limits: identity.policies.limits,
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
  const address = await app.listen({ host: HOST, port: port.value });
  say(`\n督考 Dukao  ${office.pack.name}\n`);
  say(`  打开 / open     ${address}`);
  const password = await samplePassword(settings.dataDir);
  if (identity.visitors) say(`  访客 / visitor  不登录可以查看 / reads without signing in`);
  if (password !== undefined) {
    const accounts = await sampleAccounts(office);
    const shown = (["officer", "liaison", "leader"] as const).flatMap((role) => accounts.find(({ roles }) => roles.some((held) => held.role === role)) ?? []);
    say(`  账户 / account  ${shown.map(({ username, name }) => `${username}（${name}）`).join("、")}…… 全部见 / all in ${settings.dataDir}/accounts.txt`);
    say(`  密码 / password ${password}`);
  }
  say(`  数据 / data     ${office.database.kind === "embedded" ? settings.dataDir : "DUKAO_DATABASE_URL"}`);
  say(`  停止 / stop     Ctrl+C\n`);
} catch (why) {
  await jobs.stop();
  await office.database.close();
  // somebody took it since it was looked at
  if ((why as { code?: string }).code === "EADDRINUSE") end([issue("settings.port-in-use", { port: port.value })]);
  throw why;
}
