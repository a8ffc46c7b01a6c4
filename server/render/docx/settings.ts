const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** What must not end a line: opening marks, and digits, so that a number is never parted from its unit. */
export const NOT_LAST = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝\uff04\uff08\uff0e\uff3b\uff5b\uffe1\uffe50123456789";
/**
 * What must not begin a line: closing marks, and what goes on in a unit after its first character (亿元, 平方米,
 * 毫克/立方米). These count in every word: a line now and then ends a character early. Word takes at most 100.
 */
export const NOT_FIRST = "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞\uff01\uff02\uff05\uff07\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff40\uff5c\uff5d\uff5e\uffe0㎡/元克立方米平";

export const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll(">", "&gt;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** word/settings.xml: odd and even footers, no compression of punctuation (28 characters stay 28), line breaking. */
export const settingsXml =
  `${HEAD}<w:settings ${NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>` +
  '<w:characterSpacingControl w:val="doNotCompress"/>' +
  `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escaped(NOT_LAST)}"/><w:noLineBreaksBefore w:lang="zh-CN" w:val="${escaped(NOT_FIRST)}"/>` +
  "<w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>" +
  "<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>" +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>';
