import { account } from "./zh/account.ts";
import { report } from "./zh/report.ts";
import { review } from "./zh/review.ts";
import { editor } from "./zh/editor.ts";
import { issuing } from "./zh/issuing.ts";
import { leaders } from "./zh/leaders.ts";
import { workbook } from "./zh/workbook.ts";
import { proof } from "./zh/proof.ts";
import { row } from "./zh/row.ts";

/** Everything the screens say in Chinese. `en.ts` must hold the same keys; `{name}` is filled in. */
export const zh = {
  product: "督考",
  skip: "跳到正文",
  nav: "主导航",
  nav_overview: "总览", nav_figures: "指标", nav_registers: "台账", nav_bulletin: "通报", nav_about: "说明",
  nav_goals: "重点突破", nav_register_list: "台账目录", nav_forms: "月度报送", nav_read: "阅读", nav_write: "编写",
  sample: "样例数据",
  language: "English",
  month: "月份", month_before: "上一月", month_after: "下一月",
  organisation: "单位", whole_region: "全区",
  organisation_view: "按“{name}”查看", organisation_clear: "返回全区",
  find: "查找", find_hint: "突破、指标、台账", find_none: "没有匹配的内容", find_key: "按 / 查找",
  find_goal: "突破", find_figure: "指标", find_register: "台账",
  state_open: "未封存", state_reporting: "报送中", state_review: "审核中", state_frozen: "已封存", state_issued: "已印发",
  live: "实时", frozen_edition: "第{edition}版封存", live_note: "随台账变化", edition: "版本", newest: "最新",
  absent: "缺", absent_why: "无值：{why}", pending: "待报", pending_unopened: "本月尚未开启报送，这是以前月份的数。", pending_units: "还不是定数：{names}的月报尚未审定，其中可能仍是以前月份的数。", pending_more: "{names}等{n}个单位", pending_registers: "{names}本月尚无记录，0可能只是还没有登记。",
  close: "关闭", open: "打开", back: "返回", print: "打印", retry: "重试", copy_link: "复制链接", copy: "复制", copy_by_hand: "浏览器不允许自动复制，请按 Ctrl+C：", copied: "已复制",
  expand_rows: "展开全部{n}行", expand_items: "展开全部{n}项", fold: "收起", all: "全部", none: "无", yes: "是", no: "否", total: "共{n}条", since: "自{when}",

  overview_title: "{month}工作总览",

  time_progress: "序时进度", time_progress_note: "{elapsed}/{of}个月", time_progress_until: "本月未完，算至{when}",
  attention: "需要处理", attention_none: "本月没有需要处理的事项。", attention_count: "列出{n}条，共{of}项",
  attention_lamp: "红灯", "attention_not-started": "未开工", attention_procedure: "手续", attention_commitment: "承诺", attention_problem: "问题", attention_overdue: "超期", attention_rebound: "反弹",
  goal: "突破", goals: "十项突破", lead: "牵头", leader: "责任领导", lamp: "亮灯", rank: "全市排名", headline: "主要数据", rate_against_time: "对照序时进度",
  rank_up: "较上月上升{n}位", rank_down: "较上月下降{n}位", rank_same: "与上月持平", rank_new: "上月无排名",
  rank_none: "未排名",
  lamp_green: "绿灯", lamp_yellow: "黄灯", lamp_red: "红灯", lamp_grey: "未评", lamp_none: "未设进度指标",
  ahead: "超{n}个百分点", behind: "低{n}个百分点", even: "持平",

  figures_of_goal: "本月数据", figures_other: "其他", figures_n: "{n}项", figure: "指标", this_month: "本月", last_month: "上月", rows_behind: "依据行数", tense: "口径",
  "tense_at-end": "月末时点", "tense_in-month": "当月", "tense_year-to-date": "本年累计",
  trend: "走势", trend_rank: "全市排名（越靠上越好）", show_table: "数据表",
  works: "项目与工作", works_none: "这项突破没有登记项目或工作。", stage: "形象进度", works_percent: "工程进度", invested: "完成投资", plan: "年度计划", invested_percent: "完成率",
  "state_not-started": "未开工", "state_under-way": "在建", state_completed: "已完工", missing_procedures: "未办手续",
  problems: "存在问题", problems_none: "没有登记的问题。",
  commitments: "工作打算", commitments_due: "本月应完成", commitments_next: "下月打算", commitments_none: "没有登记。",
  commitment_open: "未反馈", commitment_kept: "已完成", commitment_missed: "未完成", commitment_moved: "已顺延",
  registers_of_goal: "相关台账", due: "时限",

  registers_across: "各项突破共用", registers: "台账", registers_note: "每一行都有来历。通报里的数字由这些行算出。", keeper: "管理单位", rows: "行数", changed: "最近变动", traits: "特征", systems: "对应业务",
  origin: "来源", origin_document: "文件载明", origin_sample: "样例", origin_office: "单位填报",
  search_rows: "在本表查找", filter: "筛选", add_filter: "添加条件", filter_remove: "去掉这个条件", clear_filters: "清除条件", columns: "列", export: "导出", sort_by: "排序", sort_own: "默认顺序", sort_up: "{column}（升序）", sort_down: "{column}（降序）", choose_rows: "选择", export_csv: "CSV 文件", export_xlsx: "Excel 文件",
  members_only: "只看{month}在册", rows_found: "{n}行",
  rows_none: "这本台账还没有行。", rows_none_filtered: "没有符合条件的行。", field: "字段", condition: "条件", value: "值", apply: "应用",
  op_eq: "等于", op_ne: "不等于", op_lt: "小于", op_le: "不大于", op_gt: "大于", op_ge: "不小于", op_has: "包含", op_in: "属于", op_missing: "为空", op_present: "不为空", "op_in-tree": "属于（含下级）",
  listed_from: "列入", listed_to: "移出", responsible: "责任单位",
  issue_code: "代码：", row_history: "变动记录", row_history_none: "没有变动记录。", revision: "第{n}次", first_entry: "首次录入{n}个字段", history_children: "另有{n}行下级记录", history_rows: "{n}行", history_batches: "{n}批", by_pack: "系统初始化", empty_cell: "（空）", sealed: "已入链", unsealed: "待入链", hash: "校验值", reason: "事由",
  row_fields: "基本信息", not_stated: "—", row_children_none: "暂无记录。", show_all_fields: "显示空字段",
  approval_done: "已办", approval_missing: "未办", approval_not_needed: "不需要", held_since: "自{when}由{who}办理",

  figure_definition: "含义", figure_formula: "算式", figure_formula_pack: "定义原文", figure_parts: "构成", figure_rows: "依据的行", figure_rows_none: "没有依据行。", figure_trend: "本年走势",
  figure_rounding: "未修约值 {exact}{unit}，显示{decimals}位小数，{rule}，只修约一次", "rounding_half-up": "四舍五入", rounding_gb8170: "按 GB/T 8170 修约",
  figure_frozen_at: "{at} 由{by}封存", figure_changed: "台账此后有变动，现值为", figure_law: "依据", better_higher: "越高越好", better_lower: "越低越好",
  leaf_count: "{n}行", period: "期间",
  figures_title: "{month}全部指标", figures_filter: "查找指标", figures_absent: "只看缺值", figures_none: "没有符合条件的指标。",

  bulletin: "通报", bulletin_title: "{month}通报", download_docx: "下载 Word", download_pdf: "下载 PDF", pdf_unable: "不能生成 PDF：{why}", outline: "目录", chips: "标出数据", bulletin_figures: "数据{n}处", bulletin_absent: "缺值{n}处", bulletin_pending: "待报{n}处",
  bulletin_fonts: "屏幕预览使用本机可用字体；版式以 Word 文件为准。", bulletin_changes: "本版更正", to: "主送", copies: "抄送",
  changed_from: "{before} 改为 {after}",

  about: "说明", about_version: "版本", about_data: "关于数据", about_figures: "数字怎么来", about_keys: "键盘", about_region: "行政区划代码",
  about_figures_1: "本系统里的数字不手工填写。每个数字按定义由台账的行算出，点开即可看到含义、算式、构成和依据的行。",
  about_figures_2: "月份封存后，数字连同依据一并留存；之后台账的更正不改变已封存的数字，只会产生新版本。",
  about_figures_3: "缺值不是零。没有登记、没有基数或有效数据不足时，显示“缺”并说明原因。",
  key_find: "查找", key_close: "关闭抽屉或列表", key_move: "在列表中移动", key_open: "打开所选",

  loading: "正在读取…", failed: "没有读到数据", not_done: "操作没有完成", failed_next: "请检查网络或稍后重试。", unreachable: "服务器没有应答", forbidden: "没有查看权限", forbidden_next: "如工作需要，请联系本单位管理员开通。",
  not_found: "没有这个页面", not_found_next: "地址可能有误，或内容已更名。", to_overview: "回到总览", broken: "页面出错", broken_next: "请刷新页面；如仍出现，请把下面的信息告诉管理员。",
  where: "位置",
  ...account,
  ...report,
  ...review,
  ...editor,
  ...issuing,
  ...leaders,
  ...workbook,
  ...proof,
  ...row,
} as const;
