import { describe, expect, test } from "vitest";
import { proofread } from "../proofread.ts";

const judged = (text: string): string[] => proofread(text).relations.map((each) => `${each.expression} ${each.holds} ${each.mode}`);

describe("found", () => {
  test.each([
    ["40个项目开工33个、开工率82.5%。", "33/40=82.5% true exact"],
    ["受理诉求812件,办结799件,办结率98.40%。", "799/812=98.40% true rounded"],
    ["年度计划投资9.7亿元,完成投资7.25亿元,投资完成率74.74%。", "7.25/9.7=74.74% true rounded"],
    ["目标任务80亿元。到位资金45.6亿元,完成目标任务80亿元的57%。", "45.6/80=57% true exact"],
    ["全区共有企业64家,其中甲类40家,占62.5%;乙类24家,占37.5%。", "40+24=64 true exact"],
    ["45家企业中3家用煤,12家用气,其余30家停产。", "45-3-12=30 true exact"],
    ["检查单位314个,不合格55个,合格率为82.48%。", "(314-55)/314=82.48% true rounded"],
    ["完成投资60.2亿元,比上年减收2.5亿元,下降4.0%。", "-2.5/(60.2+2.5)=-4.0% true rounded"],
    ["受理案件827件,环比减少12.3%。", "827/943-1=-12.3% true rounded"],
    ["PM10平均浓度0.057毫克/立方米,同比下降16.2%。", "1-0.057/0.068=16.2% true rounded"],
    ["1-10月,完成预算的86.6%,超序时进度3.3个百分点。", "86.6-10/12*100=3.3 true rounded"],
    ["10月份,良好天数18天,同比增加10天,增加率32.3%。", "18<=31 true bound"],
    ["东山镇、西河镇、南湖镇3个镇受到表扬。", "1+1+1=3 true exact"],
    ["4月份受理来电6450件,日均215件。", "6450/30=215~ true exact"],
    ["逾期7件,城南区3件,另四家单位各1件。", "3+4*1=7 true exact"],
    ["排查隐患529处完成治理514处。", "514<=529 true bound"],
    ["今年以来召开会议33次,其中10月份召开会议2次。", "2<=33 true bound"],
    ["累计受理案件90件,立案80件,应结案70件,结案60件。", "60<=70 true bound"],
    ["完成投资6.6亿元,占年度计划的60%。", "6.6/60%=11.00 null n/a"],
  ])("%s", (text, expected) => {
    expect(judged(text)).toContain(expected);
  });
});

describe("accused", () => {
  test.each([
    ["40个项目开工33个、开工率85.2%。", "33/40=85.2% false fail"],
    ["计划新开工项目270项,实际已开工129项,开工率达47%。", "129/270=47% false truncated"],
    ["45家企业中3家用煤,12家用气,其余31家停产。", "3+12+31=45 false fail"],
    ["分行业:工业项目完成投资5.5亿元;农业项目完成投资6.5亿元。", ""],
    ["全区完成投资9.5亿元。分行业:工业项目完成投资5.5亿元;农业项目完成投资6.5亿元。", "5.5+6.5=9.5 false fail"],
    ["共93个,其中甲类54个,占58.07%;乙类25个,占26.88%;丙类14个,占15.05%。", "54/93=58.07% false bent"],
    ["全年任务145项分解为222项,已完成162项,占总任务的72.9%。", "162/222=72.9% false truncated"],
    ["今年以来召开会议33次,其中10月份召开会议35次。", "35<=33 false fail"],
    ["11月份,优良天数31天。", "31<=30 false fail"],
    ["东山镇、西河镇、南湖镇4个镇受到表扬。", "1+1+1=4 false fail"],
    ["建设项目30个(其中新建项目54个)。", "54<=30 false fail"],
  ])("%s", (text, expected) => {
    const accusations = proofread(text).relations.filter((each) => each.holds === false).map((each) => `${each.expression} ${each.holds} ${each.mode}`);
    expect(accusations).toEqual(expected === "" ? [] : [expected]);
  });
});

describe("looks wrong and is not", () => {
  test.each([
    "完成投资6.11亿元,完成年度投资计划的102.3%。",
    "港城区受理539件,办结566件。",
    "受理诉求956件,办结937件,办结率98.01%,群众满意率96.3%。",
    "河道整治完成投资6800万元,完成总工程量的90%。",
    "投诉类4733件,其中噪声366件、物业296件、道路211件。",
    "三项占比分别为33.3%、33.3%、33.3%。",
    "计划投资6.83亿元、9.24亿元、1.83亿元、1.98亿元,共19.89亿元。",
    "完工率91%,合格率90.67%。",
    "10个项目投资5亿元,20个项目投资5亿元。",
    "市级项目未开工10个。5个开工,2个完工,其余4个开展前期。",
    "受理950件,办结900件,办结率97.3%。",
    "8个社区完成120个点位整治。",
    "按要求,东山镇完成投资5亿元,西山镇完成投资6亿元,全区完成投资20亿元。",
    "280家企业复工,复工率93.3%;复岗员工1.2万人,复岗率85%。",
  ])("%s", (text) => expect(proofread(text).relations.filter((each) => each.holds === false)).toEqual([]));
});

test("every relation says its figures and one sentence", () => {
  for (const each of proofread("40个项目开工33个、开工率82.5%,其余7个。").relations) {
    expect(each.figures.length).toBeGreaterThan(0);
    expect(each.note).toMatch(/。$/);
  }
});
