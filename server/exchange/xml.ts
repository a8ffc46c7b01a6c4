/** What a reader of a workbook's part wants to hear of: names without their prefix, attributes as they stand (`attribute` reads them), text with entities resolved. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** No tag, comment or CDATA of a workbook is longer: a cell holds 32,767 characters. */
const LONGEST = 4_000_000;

/**
 * A parser of a workbook's parts that tells the listener, a third of the work of one for all XML: a sheet has
 * millions of tags. It throws at the first place where the text is no XML, and at a document type, which
 * workbooks may not have: no entities but XML's own five.
 */
export class XmlParser {
  readonly #listener: XmlListener;
  readonly #open: string[] = [];
  #rest = "";
  #rooted = false;

  constructor(listener: XmlListener) {
    this.#listener = listener;
  }

  write(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf("<", at);
      if (tag < 0) break;
      if (tag > at) this.#text(text.slice(at, tag));
      const after = this.#markup(text, tag);
      if (after < 0) {
        at = tag;
        break;
      }
      at = after;
    }
    this.#rest = at < text.length && text.charCodeAt(at) !== LESS ? this.#partOf(text.slice(at)) : text.slice(at);
    if (this.#rest.length > LONGEST) throw new Error("a tag without an end");
  }

  end(): void {
    if (this.#rest !== "") this.#text(this.#rest);
    if (this.#open.length > 0 || !this.#rooted || this.#rest.startsWith("<")) throw new Error(`<${this.#open.at(-1) ?? ""}> is not closed`);
  }

  /** Tells of a text that goes on in the next piece, but for an entity at its end that may be cut. */
  #partOf(text: string): string {
    const cut = text.indexOf("&", Math.max(0, text.length - 12));
    if (cut < 0) this.#text(text);
    else if (cut > 0) this.#text(text.slice(0, cut));
    return cut < 0 ? "" : text.slice(cut);
  }

  #text(text: string): void {
    if (this.#open.length > 0) this.#listener.text(resolved(text));
    else if (/[^\s\uFEFF]/.test(text)) throw new Error("text beside the root");
  }

  /** What begins with "<" there; answers where it ends, or -1 when the piece ends first. */
  #markup(text: string, at: number): number {
    switch (text.charCodeAt(at + 1)) {
      case QUESTION: return endOf(text, "?>", at);
      case EXCLAMATION: return this.#declaration(text, at);
      case SLASH: {
        const end = text.indexOf(">", at);
        if (end < 0) return -1;
        const name = text.slice(at + 2, end).trimEnd();
        if (this.#open.pop() !== name) throw new Error(`</${name}> closes nothing`);
        this.#listener.close(bare(name));
        return end + 1;
      }
      default: return this.#opening(text, at);
    }
  }

  #opening(text: string, at: number): number {
    let end = text.indexOf(">", at);
    let inside = text.slice(at + 1, end);
    // a value may hold the character that ends tags
    while (end >= 0 && isCutInValue(inside)) {
      end = text.indexOf(">", end + 1);
      inside = text.slice(at + 1, end);
    }
    if (end < 0) return -1;
    const empty = inside.endsWith("/");
    const length = nameLength(inside);
    if (length === 0) throw new Error("a tag without a name");
    if (this.#open.length === 0 && this.#rooted) throw new Error("two roots");
    this.#rooted = true;
    const name = length === inside.length ? inside : inside.slice(0, length);
    const short = bare(name);
    this.#listener.open(short, length === inside.length ? "" : inside.slice(length, empty ? -1 : undefined));
    if (empty) this.#listener.close(short);
    else this.#open.push(name);
    return end + 1;
  }

  #declaration(text: string, at: number): number {
    if (text.startsWith("<!--", at)) return endOf(text, "-->", at + 2);
    if (text.startsWith("<![CDATA[", at)) {
      const end = text.indexOf("]]>", at);
      if (end < 0) return -1;
      this.#listener.text(text.slice(at + 9, end));
      return end + 3;
    }
    if (text.length - at < 9) return -1;
    throw new Error("a document type");
  }
}

const [LESS, EXCLAMATION, SLASH, QUESTION, SPACE] = [0x3c, 0x21, 0x2f, 0x3f, 0x20];

function endOf(text: string, mark: string, at: number): number {
  const end = text.indexOf(mark, at);
  return end < 0 ? -1 : end + mark.length;
}

function isCutInValue(inside: string): boolean {
  if (inside.includes("'")) return isOpenQuote(inside);
  let isOpen = false;
  for (let at = inside.indexOf('"'); at >= 0; at = inside.indexOf('"', at + 1)) isOpen = !isOpen;
  return isOpen;
}

function isOpenQuote(inside: string): boolean {
  let quote = "";
  for (const each of inside) {
    if (quote === "" && (each === '"' || each === "'")) quote = each;
    else if (each === quote) quote = "";
  }
  return quote !== "";
}

function nameLength(inside: string): number {
  let at = 0;
  while (at < inside.length && inside.charCodeAt(at) > SPACE && inside.charCodeAt(at) !== SLASH) at += 1;
  return at;
}

function bare(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Finds one attribute's value in a tag's. `name` may be the end of one, to leave its prefix open: ":id". */
export function attribute(name: string): (attributes: string) => string | undefined {
  const mark = ` ${name}="`;
  const isWhole = !name.startsWith(":");
  return (attributes) => {
    if (attributes === "") return undefined;
    const at = isWhole && !attributes.includes("'") ? attributes.indexOf(mark) : -1;
    if (at >= 0) return resolved(attributes.slice(at + mark.length, attributes.indexOf('"', at + mark.length)));
    return isWhole && !/['\n\r\t]| =|= /.test(attributes) ? undefined : anyhow(attributes, name, isWhole);
  };
}

function anyhow(attributes: string, name: string, isWhole: boolean): string | undefined {
  for (const [, key, , double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    if (key === name || (!isWhole && key!.endsWith(name))) return resolved(double ?? single ?? "");
  }
  return undefined;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,9}));|&/g, (all, decimal?: string, hexadecimal?: string, name?: string) => {
    const code = decimal === undefined ? (hexadecimal === undefined ? undefined : Number.parseInt(hexadecimal, 16)) : Number(decimal);
    const found = code === undefined ? entities[name ?? ""] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (found === undefined) throw new Error(`${all} is no entity`);
    return found;
  });
}
