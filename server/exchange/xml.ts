import { SaxesParser } from "saxes";

/** What a reader of a workbook's part wants to hear of: names without their prefix, text with entities resolved. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** A parser that tells the listener. It throws at the first place where the text is no XML. */
export function xmlParser(listener: XmlListener): { write(piece: string): void; end(): void } {
  // a fragment: parts are well-formed or not, but whether prefixes are declared is none of our business
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("opentag", ({ name, attributes }) => listener.open(bare(name), attributes));
  parser.on("closetag", ({ name }) => listener.close(bare(name)));
  parser.on("text", (text) => listener.text(text));
  parser.on("cdata", (text) => listener.text(text));
  parser.on("error", (why) => {
    throw why;
  });
  return { write: (piece) => void parser.write(piece), end: () => void parser.close() };
}

function bare(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
