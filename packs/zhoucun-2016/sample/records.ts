import { type SampleRow } from "./draw.ts";
import { fact, made } from "./origin.ts";

/**
 * Meetings, trainings, campaigns and documents of goals 7 to 10 that October's circular reports, in our words:
 * [goal, slot, unit, kind, title, day, sentence]. Rows without a sentence are told elsewhere and only counted.
 */
const october = [
  ["g7", 1, "zc-fpb", "campaign", "第3个扶贫日宣传活动", "2016-10-17", "围绕全国第3个扶贫日组织了宣传活动"],
  ["g7", 1, "zc-fpb", "training", "扶贫对象动态调整和信息采集录入培训会议", "2016-10-18", "就2016年扶贫对象动态调整、建档立卡信息采集录入召开培训会议，对农村贫困人口信息进行采集摸底"],
  ["g7", 9, "zc-fpb", "document", "《周村区光伏扶贫项目实施方案》", "2016-10-10", null],
  ["g8", 1, "zc-zwzx", "document", "《关于进一步对我区承接落实上级取消下放审批事项情况进行摸底的通知》", "2016-10-11", "印发《关于进一步对我区承接落实上级取消下放审批事项情况进行摸底的通知》，据此全面梳理全区有行政审批事项的部门（单位）自2013年以来的事项承接落实和三季度的事中事后监管"],
  ["g8", 1, "zc-zwzx", "meeting", "全区加强政务服务中心干部作风建设工作会议", "2016-10-13", "就加强政务服务中心干部作风建设召开全区工作会议，窗口大厅引导台设立雷锋志愿岗"],
  ["g8", 2, "zc-zwzx", "training", "窗口负责人互联网办件培训会议", "2016-10-20", "窗口负责人互联网办件培训会议召开，窗口部门考核增加互联网办件内容；制度进一步健全，印发《服务规范手册》《工作规范手册》"],
  ["g8", 9, "zc-zwzx", "document", "《服务规范手册》", "2016-10-21", null],
  ["g8", 9, "zc-zwzx", "document", "《工作规范手册》", "2016-10-21", null],
  ["g9", 1, "zc-dkb", "work", "抓全市民生项目观摩点评和项目推进", null, "紧扣全市民生项目观摩点评狠抓推进落实，民生实事项目坚持高标准建设"],
  ["g9", 2, "zc-dkb", "work", "谋划2017年度民生社会建设新突破", null, "按照全市2017年度“民生社会建设新突破”的要求，本着为民惠民利民的原则，对明年的民生实事项目、工作重点、思路措施进行调度谋划，我区明年的工作方案已初步拟定"],
  ["g9", 3, "zc-mrx", "work", "民生热线受话服务讲评", "2016-10-28", "民生热线每月讲评受话服务，对市民投诉的督办力度持续加大"],
  ["g10", 1, "zc-zzb", "document", "《关于10月25日党员集中活动日开展集中活动的通知》", "2016-10-19", "“两学一做”学习教育扎实开展，印发《关于10月25日党员集中活动日开展集中活动的通知》，并到现场督导活动日开展情况"],
  ["g10", 1, "zc-zzb", "meeting", "先进事迹报告会和第一书记工作推进暨培训会议", "2016-10-21", "举办创建基层服务型党组织暨优秀党员干部先进事迹报告会，召开全区第一书记工作推进暨培训会议"],
  ["g10", 1, "zc-zzb", "document", "全区《城市街道社区区域化党建工作实施方案》", "2016-10-24", "全区《城市街道社区区域化党建工作实施方案》制定印发，街道“大工委”、综合党委和社区“大党委”全面建立"],
  ["g10", 1, "zc-zzb", "work", "换届纪律谈心谈话", null, "围绕换届纪律开展谈心谈话，再次明确纪律要求"],
  ["g10", 1, "zc-jw", "work", "国庆节期间正风肃纪", "2016-10-07", "国庆节期间抓实正风肃纪，全区{cars_sealed}公车定点停放、登记备案，{holiday_groups}暗访组分头明察暗访公车私用、公款吃喝、公款旅游等问题"],
  ["g10", 1, "zc-jw", "work", "“百日行动”追责", "2016-10-28", "重点查处生态周村建设“百日行动”中的“为官不为”和违纪违规问题，加大追责力度，市生态淄博建设“百日行动”督查四组移交的问题涉及{accountable_city}工作人员，均已追责"],
] as const;

/** A few of September, so that the month before can be read beside this one. */
const september = [
  ["g7", 1, "zc-fpb", "meeting", "全区产业扶贫推进会", "2016-09-13", "召开了全区产业扶贫推进会"],
  ["g8", 1, "zc-zwzx", "meeting", "三季度窗口工作点评会", "2016-09-27", "召开了三季度窗口工作点评会"],
  ["g9", 3, "zc-mrx", "work", "民生热线受话服务讲评", "2016-09-28", "民生热线讲评了当月受话服务"],
  ["g10", 1, "zc-zzb", "campaign", "党员集中活动日", "2016-09-25", "组织开展了党员集中活动日活动"],
] as const;

export function records(): SampleRow[] {
  return [
    ...october.map((each, i) => record(fact, "2016-10", each, i)),
    ...september.map((each, i) => record(made, "2016-09", each, i)),
  ];
}

type Told = (typeof october)[number] | (typeof september)[number];

function record(stamp: typeof fact, month: string, [goal, slot, org, kind, title, held_on, text]: Told, i: number): SampleRow {
  return stamp(`rc-${month}-${goal}-${i + 1}`, org, { goal, month, slot: String(slot), seq: String(i + 1), kind, title, held_on, text });
}
