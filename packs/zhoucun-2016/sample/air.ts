import { dayIn, daysOf, decimal, type Draw, drawer, months, type SampleRow, type SampleRows, share, shuffled } from "./draw.ts";

/**
 * Two stations, a reading each a day. A month is drawn from how many of its days were good and from its
 * mean concentrations; the readings of its valid station-days give these means exactly. October 2016 and
 * October 2015 are the circular's (2015 follows from its changes), the other months are invented.
 */
interface Month {
  readonly good: number;
  /** means in tenths of µg/m³ */
  readonly pm25: number;
  readonly pm10: number;
  readonly no2: number;
  readonly so2: number;
  /** what makes the other days bad: fine dust, or ozone in summer */
  readonly by: "dust" | "ozone";
}

const known: Record<string, Month> = {
  "2016-10": { good: 22, pm25: 650, pm10: 980, no2: 570, so2: 510, by: "dust" },
  "2015-10": { good: 12, pm25: 903, pm10: 1658, no2: 680, so2: 665, by: "dust" },
};

/** good days and PM2.5 of January to September */
const invented: Record<number, readonly (readonly [number, number])[]> = {
  2015: [[6, 1010], [9, 930], [12, 860], [15, 790], [17, 560], [14, 540], [16, 520], [18, 480], [18, 530]],
  2016: [[9, 960], [13, 870], [17, 790], [20, 720], [20, 500], [16, 480], [19, 450], [23, 410], [22, 460]],
};

function monthOf(month: string): Month {
  const exact = known[month];
  if (exact) return exact;
  const [year = 0, n = 0] = month.split("-").map(Number);
  const [good, pm25] = invented[year]?.[n - 1] ?? [15, 600];
  const winter = n <= 4;
  const draw = drawer(`air month ${month}`);
  const cleaner = year === 2016 ? 40 + draw(30) : 0;
  return {
    good, pm25, pm10: Math.round(pm25 * 1.65) - draw(20), no2: (winter ? 640 : 450) - 8 * n - cleaner, so2: (winter ? 760 : 430) - 10 * n - cleaner, by: winter ? "dust" : "ozone",
  };
}

/** Daily means whose average is the mean, bad days `worse` per cent of good ones. */
function daily(draw: Draw, mean: number, bad: readonly boolean[], worse: number): number[] {
  return share(mean * bad.length, bad.map((is) => (80 + draw(41)) * (is ? worse : 100)));
}

const stations = [
  { station: "370306051", site: "周村区政府站", org: "zc-hbj" },
  { station: "370306052", site: "周村经济开发区站", org: "zc-hbj" },
] as const;

function readings(month: string): SampleRow[] {
  const draw = drawer(`air ${month}`);
  const is = monthOf(month);
  const n = daysOf(month);
  const bad = shuffled(draw, Array.from({ length: n }, (_, i) => i >= is.good));
  const dust = is.by === "dust";
  const means = {
    pm25: daily(draw, is.pm25, bad, dust ? 200 : 100), pm10: daily(draw, is.pm10, bad, dust ? 180 : 100),
    no2: daily(draw, is.no2, bad, dust ? 130 : 100), so2: daily(draw, is.so2, bad, dust ? 120 : 100),
  };
  return bad.flatMap((worse, i) => {
    const ozone = dust ? 600 + draw(500) : worse ? 1680 + draw(420) : 1000 + draw(520);
    const co = 90 + draw(90);
    // on one day in twelve the second station has too few hours or is being calibrated: the first stands alone
    const alone = draw(12) === 0;
    const off = (value: number): number => (alone ? 0 : draw(Math.max(2, Math.floor(value / 8))));
    const apart = { pm25: off(means.pm25[i] ?? 0), pm10: off(means.pm10[i] ?? 0), no2: off(means.no2[i] ?? 0), so2: off(means.so2[i] ?? 0) };
    return stations.map(({ station, site, org }, s): SampleRow => {
      const invalid = alone && s === 1;
      const at = (name: keyof typeof means): string => {
        const mean = means[name][i] ?? 0;
        if (invalid) return decimal(Math.floor(mean / 3), 1);
        return decimal(s === 0 ? mean + apart[name] : mean - apart[name], 1);
      };
      return {
        id: `air-${station}-${dayIn(month, i + 1)}`, org, origin: "sample", site, station, measured_on: dayIn(month, i + 1),
        valid_hours: String(invalid ? 8 + draw(11) : 20 + draw(5)), flag: invalid && draw(2) === 0 ? "calibration" : "normal",
        so2: at("so2"), no2: at("no2"), pm10: at("pm10"), pm25: at("pm25"), co: decimal(co, 2), o3_8h: decimal(ozone, 1),
      };
    });
  });
}

export const rows = (): SampleRows => [
  { table: "air_readings", rows: [...months(2015, 1, 10), ...months(2016, 1, 10)].flatMap(readings) },
];
