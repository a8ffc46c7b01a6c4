/**
 * What free fonts stand in for the licensed ones when a PDF is made here. The bulletin itself names the
 * office's fonts; this only concerns the machine that renders.
 */
const stands: readonly (readonly [missing: string, free: readonly string[]])[] = [
  ["方正小标宋简体", ["FZXiaoBiaoSong-B05S", "Noto Serif CJK SC Black", "FandolSong", "Noto Serif CJK SC"]],
  ["仿宋_GB2312", ["FangSong_GB2312", "仿宋", "FangSong", "FandolFang", "Noto Serif CJK SC"]],
  ["仿宋", ["FangSong", "仿宋_GB2312", "FandolFang", "Noto Serif CJK SC"]],
  ["楷体_GB2312", ["KaiTi_GB2312", "楷体", "KaiTi", "FandolKai", "LXGW WenKai", "AR PL KaitiM GB"]],
  ["楷体", ["KaiTi", "楷体_GB2312", "FandolKai", "LXGW WenKai", "AR PL KaitiM GB"]],
  ["黑体", ["SimHei", "FandolHei", "Noto Sans CJK SC"]],
  ["宋体", ["SimSun", "FandolSong", "Noto Serif CJK SC"]],
];

/** TeX keeps Fandol where fontconfig does not look. */
const DIRECTORIES = ["/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol", "/usr/share/texmf/fonts/opentype/public/fandol"];

export function fontconfig(cache: string): string {
  const aliases = stands.map(([missing, free]) =>
    `<alias binding="same"><family>${missing}</family><prefer>${free.map((each) => `<family>${each}</family>`).join("")}</prefer></alias>`);
  return '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>' +
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' +
    `${DIRECTORIES.map((each) => `<dir>${each}</dir>`).join("")}${aliases.join("")}<cachedir>${cache}</cachedir></fontconfig>`;
}

/** Names in the PDF's font dictionaries, without the subset tag. LibreOffice leaves these objects uncompressed. */
export function embeddedFonts(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString("latin1");
  const names = [...text.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g)].map((match) => match[1]!);
  return [...new Set(names)].sort();
}
