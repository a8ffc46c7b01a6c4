import type { Socket } from "node:net";
import type pg from "pg";

/**
 * Sends statements of which some are `copy … from stdin`, and behind them at once what they copy: the database
 * never waits for this process to answer. What it has not asked for, when one of them fails, it passes over.
 */
export function sendBurst(client: pg.PoolClient, text: string, copied: readonly Buffer[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const burst = {
      submit: (connection: { stream: Socket; query(text: string): void }): void => {
        const { stream } = connection;
        stream.cork();
        connection.query(text);
        for (const bytes of copied) sendCopy(stream, bytes);
        stream.uncork();
      },
      handleCopyInResponse: () => undefined,
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    };
    client.query(burst as unknown as pg.Submittable);
  });
}

/** The database begins with a piece when it has all of it. */
const PIECE = 65_536;
const [DATA, DONE] = [0x64, 0x63];

function sendCopy(stream: Socket, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE);
    stream.write(message(DATA, piece.length));
    stream.write(piece);
  }
  stream.write(message(DONE, 0));
}

/** A message's head: its kind, and its length with that of the length itself. */
function message(kind: number, length: number): Buffer {
  const head = Buffer.allocUnsafe(5);
  head[0] = kind;
  head.writeUInt32BE(length + 4, 1);
  return head;
}
