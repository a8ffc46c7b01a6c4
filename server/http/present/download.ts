import type { FastifyReply } from "fastify";

/** Headers of a download; the name stands in UTF-8, with a plain one for clients that cannot read that. */
export function asDownload(reply: FastifyReply, type: string, name: string): void {
  const plain = name.replace(/[^\x20-\x7e]+/g, "_").replace(/["\\]/g, "_");
  reply.header("content-type", type).header("content-disposition", `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`);
}
