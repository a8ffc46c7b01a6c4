import { type FontClass, faces, type FontProfile } from "./fonts.ts";
import { CLOSER, IMPRINT_LINE, LINE, RED, SIZE, tightLine } from "./geometry.ts";

/** Named styles of the elements (要素), so that a person who edits in Word or WPS finds them by name. */
export type StyleId = "Normal" | "Urgency" | "AgencyMark" | "DocumentNumber" | "Title" | "Addressee" | "Heading1" | "Signer" | "Note" | "Imprint" | "PageNumber";

interface Style {
  readonly id: StyleId;
  readonly name: string;
  readonly font: FontClass;
  readonly size: number;
  readonly line: number;
  readonly align?: "center" | "left" | "right" | "both";
  readonly indent?: boolean;
  readonly keepNext?: boolean;
  readonly colour?: string;
  readonly outline?: number;
}

const styles: readonly Style[] = [
  { id: "Normal", name: "Normal", font: "fangsong", size: SIZE["三"], line: LINE, align: "both" },
  { id: "Urgency", name: "紧急程度", font: "heiti", size: SIZE["三"], line: LINE, align: "left" },
  { id: "AgencyMark", name: "发文机关标志", font: "mark", size: 72, line: tightLine(72), align: "center", colour: RED },
  { id: "DocumentNumber", name: "发文字号", font: "fangsong", size: SIZE["三"], line: tightLine(SIZE["三"]), align: "center" },
  { id: "Title", name: "Title", font: "mark", size: SIZE["二"], line: LINE, align: "center" },
  { id: "Addressee", name: "主送机关", font: "fangsong", size: SIZE["三"], line: LINE, align: "left" },
  { id: "Heading1", name: "heading 1", font: "heiti", size: SIZE["三"], line: LINE, align: "both", indent: true, keepNext: true, outline: 0 },
  { id: "Signer", name: "署名和成文日期", font: "fangsong", size: SIZE["三"], line: LINE, align: "right" },
  { id: "Note", name: "附注", font: "fangsong", size: SIZE["三"], line: LINE, align: "left", indent: true },
  { id: "Imprint", name: "版记", font: "fangsong", size: SIZE["四"], line: IMPRINT_LINE, align: "left" },
  { id: "PageNumber", name: "footer", font: "songti", size: SIZE["四"], line: tightLine(SIZE["四"]) },
];

/** Two characters of the grid (7.3.3: 每个自然段左空二字). */
export const FIRST_LINE = { chars: 200, twips: 632 } as const;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/**
 * No space between Han and digits, no punctuation outside the 版心, no snapping to the grid: exact lines and closer
 * characters give 22 × 28 in every program, the grid only in Word and WPS (decisions/0011). Said twice because
 * LibreOffice reads it from Normal only.
 */
const TYPESETTING =
  '<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:topLinePunct w:val="0"/>' +
  '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/>';

/** word/styles.xml. Widow control is off: it would leave pages of 21 lines. */
export function stylesXml(profile: FontProfile): string {
  const body = faces[profile].fangsong.name;
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(body)}<w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/>` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
    `<w:pPrDefault><w:pPr>${TYPESETTING}` +
    `<w:spacing w:before="0" w:after="0" w:line="${LINE}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const table =
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>' +
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  return `${HEAD}<w:styles ${NS}>${defaults}${styles.map((each) => styleXml(each, profile)).join("")}${table}</w:styles>`;
}

const fonts = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="Times New Roman"/>`;

function styleXml(style: Style, profile: FontProfile): string {
  const normal = style.id === "Normal";
  const based = normal ? "" : '<w:basedOn w:val="Normal"/>';
  const paragraph = [
    style.keepNext ? "<w:keepNext/>" : "",
    normal ? TYPESETTING : "",
    `<w:spacing w:line="${style.line}" w:lineRule="exact"/>`,
    style.indent ? `<w:ind w:firstLineChars="${FIRST_LINE.chars}" w:firstLine="${FIRST_LINE.twips}"/>` : "",
    style.align ? `<w:jc w:val="${style.align}"/>` : "",
    style.outline === undefined ? "" : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join("");
  const run = [
    fonts(faces[profile][style.font].name),
    // of a run it means the grid's character pitch, of a paragraph its lines
    normal ? '<w:snapToGrid w:val="0"/>' : "",
    style.colour ? `<w:color w:val="${style.colour}"/>` : "",
    normal || style.size !== SIZE["三"] ? `<w:spacing w:val="${style.size === SIZE["三"] ? CLOSER : 0}"/>` : "",
    `<w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/>`,
  ].join("");
  return `<w:style w:type="paragraph"${normal ? ' w:default="1"' : ""} w:styleId="${style.id}"><w:name w:val="${style.name}"/>${based}` +
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}
