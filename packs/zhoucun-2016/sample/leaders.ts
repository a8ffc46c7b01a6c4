import { drawer, pick } from "./draw.ts";
import { projectList } from "./project-list.ts";

/** Sponsoring leaders (挂包领导) and their units. The names are invented; how many weeks in a hundred each misses. */
interface Leader { readonly name: string; readonly unit: string; readonly misses: number }
export const leaderList: readonly Leader[] = [
  { name: "梁某", unit: "zc-fgj", misses: 2 }, { name: "丁某", unit: "zc-jxj", misses: 4 }, { name: "崔某", unit: "zc-zjj", misses: 6 },
  { name: "孟某", unit: "zc-swj", misses: 12 }, { name: "傅某", unit: "zc-gtj", misses: 8 }, { name: "姜某", unit: "zc-kfq", misses: 0 },
  { name: "宫某", unit: "zc-whj", misses: 5 }, { name: "尹某", unit: "zc-beijiao", misses: 9 }, { name: "侯某", unit: "zc-nanjiao", misses: 15 },
  { name: "谭某", unit: "zc-wangcun", misses: 3 }, { name: "邵某", unit: "zc-hmt", misses: 7 }, { name: "贺某", unit: "zc-chengbeilu", misses: 11 },
  { name: "毕某", unit: "zc-jrb", misses: 22 }, { name: "路某", unit: "zc-ghj", misses: 10 }, { name: "柴某", unit: "zc-czj", misses: 6 },
  { name: "苗某", unit: "zc-sichoulu", misses: 14 }, { name: "安某", unit: "zc-jtj", misses: 18 }, { name: "卢某", unit: "zc-yonganjie", misses: 4 },
];

/** Every city and district project has one; park infrastructure is the park's own. */
export const sponsors: ReadonlyMap<string, { readonly leader: string; readonly unit: string; readonly misses: number }> = new Map(
  projectList.filter((each) => each.tier !== "park").map((each, i) => {
    const { name, unit, misses } = leaderList[(i * 7) % leaderList.length] ?? pick(drawer("leader"), leaderList);
    return [each.code, { leader: name, unit, misses }];
  }),
);
