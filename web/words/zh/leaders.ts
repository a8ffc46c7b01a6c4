export const leaders = {
  live_on: "实时", live_on_note: "别处的变动会自动出现在这里", live_connecting: "连接中", live_lost: "已断开", live_lost_note: "与服务器的连接断开，正在重连；现在看到的是断开前的数据",
  nav_map: "项目地图", nav_timeline: "进度时间轴", nav_screen: "大屏",
  since_running: "自{when}，连续{n}个月", starts: "开工", starts_late: "{n}/{of}未开工", longest_late: "{name}：连续{n}个月未开工",
  by_rule: "按{rule}口径", rule_point_gap: "百分点差", rule_ratio: "比例", by_lamp: "按亮灯筛选", by_kind: "按类别筛选", lamp_rules: "亮灯口径",
  turned: "本月亮灯变化", turned_count: "{n}项，转红{red}项", turned_none: "与上月相比，亮灯没有变化。", planned_on: "计划{when}开工",
} as const;
