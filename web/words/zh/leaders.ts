export const leaders = {
  live_on: "实时", live_on_note: "别处的变动会自动出现在这里", live_connecting: "连接中", live_lost: "已断开", live_lost_note: "与服务器的连接断开，正在重连；现在看到的是断开前的数据",
  nav_mine: "我的事项", agenda_title: "{month}我的事项", agenda_named: "按台账中的姓名“{names}”列出", agenda_units: "{names}及所属单位", agenda_none: "数据包没有为您的角色设置事项，请看总览。", agenda_works: "挂包项目", agenda_red: "红灯的挂包项目", agenda_works_none: "台账中没有由您挂包的项目。", agenda_clear: "目前没有：{names}。", agenda_all: "在台账中查看全部{n}条", agenda_more: "只列出前{n}条。",
  enter_save: "登记", enter_before: "以前登记的，点开修改",
  nav_map: "项目地图", nav_timeline: "进度时间轴", nav_screen: "大屏",
  since_running: "自{when}，连续{n}个月", starts: "开工", starts_late: "{n}/{of}未开工", longest_late: "{name}：连续{n}个月未开工",
  by_rule: "按{rule}口径", rule_point_gap: "百分点差", rule_ratio: "比例", by_lamp: "按亮灯筛选", by_kind: "按类别筛选", lamp_rules: "亮灯口径",
  turned: "本月亮灯变化", turned_count: "{n}项，转红{red}项", turned_none: "与上月相比，亮灯没有变化。",
  map_title: "{month}项目地图", map_count: "{n}/{of}项", map_none: "这个数据包没有示意地图，请看右侧列表。", map_elsewhere: "另有{n}项责任单位不在图上。", schematic: "示意图", place_schematic: "位置为示意",
  sponsor: "挂包领导", work_kind: "类别", work_state: "状态", place: "地点", lamp_reasons: "亮灯原因", reason_start: "开工", reason_investment: "投资", reason_finish: "竣工", open_row: "打开台账行", open_row_of: "打开“{name}”的台账行", works_none_chosen: "没有符合条件的项目。",
  timeline_title: "{year}年进度时间轴（截至{month}）", kind_work: "项目", kind_commitment: "承诺", kind_order: "督办", zoom: "时间范围", zoom_year: "全年", zoom_q1: "一季度", zoom_q2: "二季度", zoom_q3: "三季度", zoom_q4: "四季度",
  show_as: "显示方式", as_bars: "图示", item: "事项", planned_from: "计划开始", planned_to: "计划完成", actual_from: "实际开始", actual_to: "实际完成", legend_planned: "计划", legend_actual: "实际", money_of_month: "{month}完成投资{amount}{unit}", legend_money: "当月投资", today: "今天",
  screen_full: "全屏", screen_leave: "退出", screen_progress: "进度亮灯", screen_running: "连续{n}个月", screen_more: "另有{n}项", screen_moved: "变动最大", screen_moved_none: "与上月相比没有变动。", screen_moved_awaited: "本月数据待报，还不能与上月相比。", screen_better: "上升", screen_worse: "下降", screen_works: "{n}项，红灯{red}项，黄灯{yellow}项",
} as const;
