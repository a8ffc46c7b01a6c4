import type { Language } from "../place/usePlace.ts";

/** The fields of work that registers and figures serve (对应业务), by the codes that packs use. */
const systems: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  S1: { zh: "月度通报", en: "Bulletin" },
  S2: { zh: "任务分解", en: "Breakdown" },
  S3: { zh: "重大项目", en: "Projects" },
  S4: { zh: "项目手续", en: "Permits" },
  S5: { zh: "挂包", en: "Sponsorship" },
  S6: { zh: "储备库", en: "Reserve pool" },
  S7: { zh: "工业技改与企业", en: "Industry" },
  S8: { zh: "文化名城", en: "Culture" },
  S9: { zh: "环境监测", en: "Air and water" },
  S10: { zh: "环保任务清单", en: "Remediation" },
  S11: { zh: "问题整改", en: "Rectification" },
  S12: { zh: "网格化监管", en: "Grid supervision" },
  S13: { zh: "园区建设", en: "Parks" },
  S14: { zh: "登记办证", en: "Service counts" },
  S15: { zh: "工程建设", en: "Public works" },
  S16: { zh: "扶贫", en: "Poverty relief" },
  S17: { zh: "联审", en: "Joint review" },
  S18: { zh: "政务服务", en: "Government services" },
  S19: { zh: "专项检查", en: "Inspections" },
  S20: { zh: "民生实事", en: "Livelihood" },
  S21: { zh: "民生热线", en: "Hotline" },
  S22: { zh: "干部作风", en: "Conduct" },
  S23: { zh: "考核排名", en: "Assessment" },
  S24: { zh: "存在问题", en: "Problems" },
  S25: { zh: "工作打算", en: "Next steps" },
  S26: { zh: "调度与督办", en: "Dispatch" },
  S27: { zh: "会议活动发文", en: "Records" },
};

/** A code that no one has named yet stands as it is. */
export const systemName = (code: string, lang: Language): string => systems[code]?.[lang] ?? code;
