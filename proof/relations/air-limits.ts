/** What a concentration is divided by in the air index, in μg/m³, with the names that texts have for the pollutant. */
export interface Pollutant {
  readonly name: string;
  readonly said: RegExp;
  readonly limit: number;
}

/** Limits of the six pollutants of the index (环境空气质量综合指数) with their source and the years that they hold for. */
export interface AirLimits {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  readonly pollutants: readonly Pollutant[];
}

/**
 * The standards that texts may follow, a later one below. GB 3095-2026 holds from 2026-03 on and changes the index
 * within a year; its table comes here once it is at hand, and until then such texts are left alone.
 */
export const airLimits: readonly AirLimits[] = [
  {
    source: "GB 3095-2012 二级: 年平均, O3 日最大8小时平均, CO 24小时平均", from: 2013, to: 2025,
    pollutants: [
      { name: "PM2.5", said: /PM2\.?5|细颗粒物/, limit: 35 }, { name: "PM10", said: /PM10|可吸入颗粒物/, limit: 70 }, { name: "SO2", said: /SO2|二氧化硫/, limit: 60 },
      { name: "NO2", said: /NO2|二氧化氮/, limit: 40 }, { name: "O3", said: /O3|臭氧/, limit: 160 }, { name: "CO", said: /CO(?!\w)|一氧化碳/, limit: 4000 },
    ],
  },
];

/** The limits of a text's year; of a text that names no year, the first that were in force. */
export const limitsOf = (year: number | undefined): AirLimits | undefined => (year === undefined ? airLimits[0] : airLimits.find(({ from, to }) => from <= year && year <= to));
