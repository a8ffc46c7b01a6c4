/** What is written for a character below 128, where not the character itself. */
export type Escapes = readonly (string | undefined)[];

export const escapesOf = (some: Readonly<Record<string, string>>): Escapes => Array.from({ length: 128 }, (_, code) => some[String.fromCharCode(code)]);
const NONE = escapesOf({});

/** A character takes three bytes of UTF-8 at most (a pair of them four), or six where it is escaped: \u001f. */
const WIDEST = 6;

/**
 * Text that is put together as UTF-8 in one place. An import makes a hundred bytes of ten cells a hundred thousand
 * times: joining strings and encoding them costs three times as much, most of it for collecting them again.
 */
export class Bytes {
  length = 0;
  #bytes: Buffer;

  constructor(size: number) {
    this.#bytes = Buffer.allocUnsafeSlow(size);
  }

  /** False for half a pair of surrogates, which is no character; what was added by then is to be thrown away. */
  add(text: string, escapes: Escapes = NONE): boolean {
    const bytes = this.#room(text.length * WIDEST);
    let at = this.length;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code < 0x80) {
        const escape = escapes[code];
        if (escape === undefined) bytes[at++] = code;
        else for (let j = 0; j < escape.length; j += 1) bytes[at++] = escape.charCodeAt(j);
      } else if (code < 0x8_00) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else if (code < 0xd8_00 || code > 0xdf_ff) {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else {
        const low = text.charCodeAt(i + 1);
        if (code > 0xdb_ff || !(low >= 0xdc_00 && low <= 0xdf_ff)) return false;
        const point = 0x1_00_00 + ((code & 0x3_ff) << 10) + (low & 0x3_ff);
        bytes[at++] = 0xf0 | (point >> 18);
        bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
        bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
        bytes[at++] = 0x80 | (point & 0x3f);
        i += 1;
      }
    }
    this.length = at;
    return true;
  }

  /** Adds a short piece that is the same each time. */
  put(piece: Uint8Array): void {
    const bytes = this.#room(piece.length);
    const { length } = this;
    for (let i = 0; i < piece.length; i += 1) bytes[length + i] = piece[i]!;
    this.length = length + piece.length;
  }

  /** Adds bytes of another, doubling what stands for itself once too often: COPY reads \\ as \. */
  addDoubling(other: Buffer, doubled: number): void {
    const bytes = this.#room(other.length * 2);
    let [from, to] = [0, other.indexOf(doubled)];
    for (; to >= 0; [from, to] = [to, other.indexOf(doubled, to + 1)]) {
      this.length += other.copy(bytes, this.length, from, to);
      bytes[this.length++] = doubled;
    }
    this.length += other.copy(bytes, this.length, from);
  }

  /** What was added from there on; good until more is added. */
  from(start: number, end = this.length): Buffer {
    return this.#bytes.subarray(start, end);
  }

  #room(more: number): Buffer {
    if (this.length + more > this.#bytes.length) {
      const larger = Buffer.allocUnsafeSlow(this.#bytes.length * 2 + more);
      this.#bytes.copy(larger, 0, 0, this.length);
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}
