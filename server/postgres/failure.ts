import { failed, type Issue, issue, type Result } from "../../core/index.ts";

/** What PostgreSQL or the driver reports; everything but `message` may be missing. */
export interface DatabaseError extends Error {
  readonly code?: string;
  readonly detail?: string;
  readonly constraint?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
}

const UNREACHABLE = new Set(["ECONNREFUSED", "ENOENT", "ENOTFOUND", "ETIMEDOUT", "EHOSTUNREACH", "EAI_AGAIN", "57P03", "53300"]);
const CUT = new Set(["ECONNRESET", "EPIPE", "57P01", "57P02", "08006", "08003", "08001"]);
const REFUSED = new Set(["28000", "28P01", "3D000", "EACCES"]);
const BUSY = new Set(["40001", "40P01", "55P03"]);
const FULL = new Set(["53100", "ENOSPC"]);
const CUT_MESSAGES = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Client was closed)/;

/** The issue behind an error that an operator can mend; undefined for a bug, which is to be thrown on. */
export function issueOf(error: unknown): Issue | undefined {
  const { code = "", message = "" } = error as DatabaseError;
  const reason = message;
  if (FULL.has(code)) return issue("postgres.disk-full", { reason });
  if (UNREACHABLE.has(code)) return issue("postgres.unreachable", { reason });
  if (CUT.has(code) || CUT_MESSAGES.test(message)) return issue("postgres.interrupted", { reason });
  if (REFUSED.has(code)) return issue("postgres.refused", { reason });
  if (code === "42501" && message.includes("row-level security")) return issue("rows.outside-scope", {});
  if (code === "42501") return issue("postgres.forbidden", { reason });
  if (BUSY.has(code)) return issue("postgres.busy", { reason });
  if (code === "25006") return issue("postgres.read-only", { reason });
  return undefined;
}

/** Whether a new connection may succeed where this one failed: the database is starting or restarting. */
export function mayPass(error: unknown): boolean {
  const found = issueOf(error)?.code;
  return found === "postgres.unreachable" || found === "postgres.interrupted";
}

/** Runs the work; an operator's trouble becomes a failed result, a bug is thrown on. */
export async function attempt<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const found = issueOf(error);
    if (!found) throw error;
    return failed(found);
  }
}
