/**
 * What a stored page adds to a document: recommendations, bylines, counters, navigation. To teach another,
 * add its wording here and a line to furniture.test.ts.
 */

/** From such a line on nothing belongs to the document. */
const AFTER: readonly RegExp[] = [
  /^(?:新闻|相关|推荐|热门|延伸|更多|精彩|猜你)(?:推荐|新闻|阅读|链接|报道|文章|内容|文档|喜欢|稿件|信息)[:>》]?$/,
  /^(?:□|■|◎)?本报(?:记者|讯|通讯员)/, /^[□■◎](?:本报|记者|通讯员)/,
  /^(?:上一篇|下一篇|上一条|下一条|扫一扫|分享到|分享至|主办单位|版权所有|网站地图|关于我们|备案序号|ICP备)/,
];

/** Such a line alone is dropped. */
const ALONE: readonly RegExp[] = [
  /^(?:发布时间|发布日期|发布机构|信息来源|文章来源|浏览次数|浏览量|阅读次数|阅读量|访问量|点击数|点击率|字号|字体|索引号|责任编辑|编辑|打印|当前位置)[:\]】]?/,
  /^\[?(?:打印|关闭|收藏|返回顶部|大中小)/,
];

const MARKS = /[□■◎]/;
/** A byline is this near the end of what it follows, or it is prose that mentions one. */
const LINE = 120;

/** Blanks out, without moving anything, the lines that are not the document's. */
export function withoutFurniture(text: string): string {
  const lines = text.split("\n");
  const written = lines.findIndex((line, i) => i > 0 && line.length <= (MARKS.test(line) ? Infinity : LINE) && AFTER.some((each) => each.test(line)));
  return lines
    .map((line, i) => ((written >= 0 && i >= written) || (line.length <= LINE && ALONE.some((each) => each.test(line))) ? "\ufffc".repeat(line.length) : line))
    .join("\n");
}
