import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createTcp } from "node:net";

/** A robot's server on this machine: keeps what it is sent and answers what it is told to. */
export interface Robots {
  readonly url: string;
  readonly received: { readonly path: string; readonly query: URLSearchParams; readonly body: Record<string, unknown> }[];
  /** answers by path; `{ errcode: 0, code: 0 }` otherwise */
  readonly answers: Map<string, object>;
  close(): Promise<void>;
}

export async function startRobots(): Promise<Robots> {
  const received: Robots["received"] = [];
  const answers = new Map<string, object>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    let text = "";
    request.on("data", (part) => (text += String(part)));
    request.on("end", () => {
      received.push({ path: url.pathname, query: url.searchParams, body: JSON.parse(text) as Record<string, unknown> });
      response.setHeader("content-type", "application/json").end(JSON.stringify(answers.get(url.pathname) ?? { errcode: 0, errmsg: "ok", code: 0, msg: "success" }));
    });
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}`, received, answers, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** As much of SMTP as takes a mail. */
export async function startMailbox(): Promise<{ url: string; mails: string[]; close(): Promise<void> }> {
  const mails: string[] = [];
  const server = createTcp((socket) => {
    let data: string | undefined;
    socket.write("220 here\r\n");
    let rest = "";
    socket.on("data", (part) => {
      const lines = (rest + String(part)).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (data !== undefined) {
          if (line === ".") {
            mails.push(data);
            data = undefined;
            socket.write("250 taken\r\n");
          } else data += `${line}\n`;
        } else if (/^(EHLO|HELO)/i.test(line)) socket.write("250 here\r\n");
        else if (/^DATA/i.test(line)) {
          data = "";
          socket.write("354 go on\r\n");
        } else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
        else {
          mails.push(line);
          socket.write("250 ok\r\n");
        }
      }
    });
    socket.on("error", () => undefined);
  });
  const port = await listen(server as unknown as Server);
  return { url: `smtp://127.0.0.1:${port}`, mails, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

const listen = (server: Server): Promise<number> => new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));
