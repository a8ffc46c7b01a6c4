/**
 * The standard names classes of type only; a document must name fonts. One name fits no two offices, so
 * there are profiles: `gb2312` is what older government computers have, `windows` what a plain Windows has.
 */
export type FontProfile = "gb2312" | "windows";
export type FontClass = "mark" | "fangsong" | "kaiti" | "heiti" | "songti";

interface Face {
  readonly name: string;
  /** tried by Word in this order where the font is missing (fontTable altName); the last ones are free */
  readonly alternatives: readonly string[];
  readonly family: "roman" | "modern" | "script" | "auto";
}

const song: Face = { name: "宋体", alternatives: ["SimSun", "NSimSun", "FandolSong", "Noto Serif CJK SC"], family: "auto" };
const hei: Face = { name: "黑体", alternatives: ["SimHei", "Microsoft YaHei", "FandolHei", "Noto Sans CJK SC"], family: "modern" };
const mark: Face = {
  name: "方正小标宋简体",
  alternatives: ["FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FandolSong", "Noto Serif CJK SC Black", "Noto Serif CJK SC", "SimSun"],
  family: "script",
};

export const faces: Readonly<Record<FontProfile, Readonly<Record<FontClass, Face>>>> = {
  gb2312: {
    mark,
    fangsong: { name: "仿宋_GB2312", alternatives: ["FangSong_GB2312", "仿宋", "FangSong", "FandolFang", "Noto Serif CJK SC"], family: "modern" },
    kaiti: { name: "楷体_GB2312", alternatives: ["KaiTi_GB2312", "楷体", "KaiTi", "FandolKai", "LXGW WenKai"], family: "modern" },
    heiti: hei,
    songti: song,
  },
  windows: {
    mark: { ...song, alternatives: ["SimSun", "FandolSong", "Noto Serif CJK SC Black", "Noto Serif CJK SC"] },
    fangsong: { name: "仿宋", alternatives: ["FangSong", "仿宋_GB2312", "FangSong_GB2312", "FandolFang", "Noto Serif CJK SC"], family: "modern" },
    kaiti: { name: "楷体", alternatives: ["KaiTi", "楷体_GB2312", "KaiTi_GB2312", "FandolKai", "LXGW WenKai"], family: "modern" },
    heiti: hei,
    songti: song,
  },
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** word/fontTable.xml: the docx library leaves it empty, and then a missing font is replaced by chance. */
export function fontTable(profile: FontProfile): string {
  const unique = new Map(Object.values(faces[profile]).map((face) => [face.name, face]));
  const fonts = [...unique.values()].map(({ name, alternatives, family }) =>
    `<w:font w:name="${name}"><w:altName w:val="${alternatives.join(",")}"/><w:charset w:val="86"/>` +
    `<w:family w:val="${family}"/><w:pitch w:val="${family === "modern" ? "fixed" : "auto"}"/></w:font>`);
  return `${HEAD}<w:fonts ${NS}>${fonts.join("")}</w:fonts>`;
}
