import { dayIn, decimal, drawer, months, type SampleRow, type SampleRows, share, two } from "./draw.ts";

/** Three sections, read on four days a month; COD in tenths and ammonia in hundredths of mg/L. */
const sections = [
  { station: "hl-zhuohe-01", river: "涿河", section: "涿河入孝妇河口", share: 104 },
  { station: "hl-mihe-01", river: "米河", section: "米河入涿河口", share: 112 },
  { station: "hl-xiaofuhe-02", river: "孝妇河", section: "孝妇河袁家桥", share: 84 },
] as const;
const days = [4, 11, 18, 25] as const;

/** Monthly means of January to October; October is the circular's, 2015 as its changes imply. */
const cod: Record<number, readonly number[]> = {
  2015: [318, 325, 312, 305, 299, 291, 284, 280, 283, 279],
  2016: [296, 301, 289, 281, 274, 266, 258, 255, 251, 246],
};
const nh3n: Record<number, readonly number[]> = {
  2015: [142, 150, 138, 126, 118, 107, 98, 92, 90, 88],
  2016: [96, 101, 93, 84, 77, 69, 60, 56, 52, 48],
};

function readings(month: string): SampleRow[] {
  const [year = 0, n = 0] = month.split("-").map(Number);
  const draw = drawer(`river ${month}`);
  const spots = sections.flatMap((section) => days.map((day) => ({ section, day })));
  const spread = (mean: number, n: number): number[] => share(mean * n, spots.map(({ section }) => section.share * (90 + draw(21))));
  const cods = spread(cod[year]?.[n - 1] ?? 280, spots.length);
  const ammonia = spread(nh3n[year]?.[n - 1] ?? 90, spots.length);
  const valid = spots.map(({ section, day }, i): SampleRow => ({
    id: `river-${section.station}-${dayIn(month, day)}`, org: "zc-hbj", origin: "sample", river: section.river, section: section.section,
    station: section.station, measured_on: dayIn(month, day), valid_hours: "24", flag: "normal", cod: decimal(cods[i] ?? 0, 1), nh3n: decimal(ammonia[i] ?? 0, 2),
  }));
  // one instrument a month fails; its reading is kept and does not count
  const [section] = sections;
  return [...valid, {
    id: `river-${section.station}-${month}-${two(28)}`, org: "zc-hbj", origin: "sample", river: section.river, section: section.section,
    station: section.station, measured_on: dayIn(month, 28), valid_hours: "5", flag: "fault", cod: decimal(900 + draw(80), 1), nh3n: "0",
  }];
}

export const rows = (): SampleRows => [
  { table: "river_readings", rows: [...months(2015, 1, 10), ...months(2016, 1, 10)].flatMap(readings) },
];
