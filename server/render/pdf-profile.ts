import { escaped, NOT_FIRST, NOT_LAST } from "./docx/settings.ts";

/**
 * registrymodifications.xcu of the profile that LibreOffice runs with: the line breaking rules that the .docx
 * carries for Word, which LibreOffice takes from its settings and not from the file.
 */
export const profileSettings =
  '<?xml version="1.0" encoding="UTF-8"?>' +
  '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  '<item oor:path="/org.openoffice.Office.Common/AsianLayout/StartEndCharacters"><node oor:name="zh-CN" oor:op="replace">' +
  `<prop oor:name="StartCharacters" oor:op="fuse"><value>${escaped(NOT_FIRST)}</value></prop>` +
  `<prop oor:name="EndCharacters" oor:op="fuse"><value>${escaped(NOT_LAST)}</value></prop></node></item></oor:items>`;
