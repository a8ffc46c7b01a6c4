export const editor = {
  editor_title: "编写{month}通报", editor_write: "编写通报", editor_text: "通报正文", editor_tools: "编写工具", editor_read_only: "此处只读；可以批注。",
  editor_frozen: "已封存第{edition}版，改动进入下一版", editor_issued: "第{edition}版已印发，改动进入更正版",
  editor_kind: "段落类型", editor_kind_heading: "一级标题", editor_kind_item: "条目", editor_kind_paragraph: "正文段落", editor_no_goal: "不属于某项突破",
  editor_lead: "条目标题（加粗起首）", editor_lead_short: "条题", editor_undo: "撤销", editor_redo: "恢复", editor_people: "正在编写", editor_me: "（我）",
  editor_sync_saved: "已保存", editor_sync_saving: "正在保存…", editor_sync_offline: "连接已断开，文字已存在本机，恢复后自动上传", editor_sync_refused: "服务器未接收，文字仍在本机",
  editor_insert: "插入数据", editor_insert_hint: "名称、口径或拼音首字母", editor_insert_keys: "↑↓ 选择　回车插入　Esc 关闭　再按一次 / 输入斜杠",
  editor_figure: "数据", editor_phrase: "用语", editor_gather: "汇集", editor_date: "日期", editor_table: "数据表", editor_empty: "（本月无内容）",
  editor_unknown: "未知", editor_unknown_what: "系统中没有这项数据，请删去或改写。", editor_changed: "已变动", editor_was: "复核时为", editor_changed_from: "复核后有变动：{before} → {after}", editor_sealed: "已封存",
  editor_form: "写法", editor_form_full: "带单位", editor_form_n: "只写数字", editor_form_change: "增减用词和幅度", editor_form_verb: "只写增减用词", editor_form_abs: "不带正负号",
  editor_lineage: "查看来历", editor_remove: "从正文删去",
} as const;
