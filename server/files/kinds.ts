/** What evidence may be, told by the first bytes and not by what the sender says. */
interface Kind { readonly type: string; readonly label: string; readonly is: (head: Buffer) => boolean }

const starts = (...bytes: number[]) => (head: Buffer): boolean => bytes.every((byte, i) => head[i] === byte);
const zip = starts(0x50, 0x4b, 0x03, 0x04);

const kinds: readonly Kind[] = [
  { type: "image/jpeg", label: "JPG", is: starts(0xff, 0xd8, 0xff) },
  { type: "image/png", label: "PNG", is: starts(0x89, 0x50, 0x4e, 0x47) },
  { type: "image/webp", label: "WebP", is: (head) => head.toString("latin1", 0, 4) === "RIFF" && head.toString("latin1", 8, 12) === "WEBP" },
  { type: "image/heic", label: "HEIC", is: (head) => head.toString("latin1", 4, 8) === "ftyp" },
  { type: "application/pdf", label: "PDF", is: (head) => head.toString("latin1", 0, 5) === "%PDF-" },
  { type: "application/vnd.openxmlformats-officedocument", label: "docx/xlsx", is: zip },
  { type: "application/x-ole-storage", label: "doc/xls", is: starts(0xd0, 0xcf, 0x11, 0xe0) },
];

export const kindOf = (head: Buffer): string | undefined => kinds.find(({ is }) => is(head))?.type;
const labels = kinds.map(({ label }) => label);
/** What may be sent, as a list in either language. */
export const knownKinds = { known: labels.join("、"), known_en: labels.join(", ") };
