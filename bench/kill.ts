import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killRound, prepare, type Victim } from "../server/postgres/testing/kill.ts";

// kill -9 of writer and database in the middle of writes, in turn: what was acknowledged must be there, and
// nothing may need a hand. `node bench/kill.ts [rounds]`
const rounds = Number(process.argv[2] ?? 20);
const folder = await mkdtemp(join(tmpdir(), "dukao-kill-"));
await chmod(folder, 0o711);
const victims: readonly Victim[] = ["postgres", "writer", "both"];
const sums = { acked: 0, lost: 0, partial: 0, issues: 0 };
const reopen: number[] = [];
try {
  await prepare(folder);
  for (let n = 0; n < rounds; n += 1) {
    const round = await killRound(folder, `r${n}`, victims[n % victims.length]!, 200 + Math.random() * 600);
    console.log(`${String(n + 1).padStart(2)} ${round.victim.padEnd(8)} acked ${round.acked} lost ${round.lost} partial ${round.partial} reopen ${round.reopenMs.toFixed(0)} ms`);
    for (const key of ["acked", "lost", "partial"] as const) sums[key] += round[key];
    sums.issues += round.issues.length;
    reopen.push(round.reopenMs);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
reopen.sort((a, b) => a - b);
console.log(`${rounds} kills, batches of 20 rows: acked ${sums.acked}, lost ${sums.lost}, partial ${sums.partial}, verification issues ${sums.issues}, reopen p50 ${reopen[Math.floor(rounds / 2)]?.toFixed(0)} ms, max ${reopen.at(-1)?.toFixed(0)} ms`);
process.exitCode = sums.lost + sums.partial + sums.issues === 0 ? 0 : 1;
