export const row = {
  row_edit: "修改", row_edit_new: "新增一行", row_edit_save: "保存", row_edit_locked: "不可修改", row_edit_renames: "导入文件时凭“{label}”认行。改正后，仍写“{value}”的文件会另添一行，请各单位改用新的。", row_edit_unchanged: "还没有改动。",
  row_edit_preview: "将要保存的改动（{n}处）", row_edit_reason_hint: "为什么改、依据是什么，如：现场核实", row_edit_reason_missing: "请写明事由，它会记入变动记录。",
  row_edit_rivals: "您填写期间，这一行已被改动：", row_edit_rival: "{who} {when}：{why}", row_edit_rivals_next: "请先看过对方的改动。接着改时，双方都改过的格以对方的为准，您填的留在旁边备选。", row_edit_take: "以现在的内容为准，接着改", row_edit_aside: "您原来填的是“{value}”",
  row_edit_saved: "已保存，变动已记入变动记录。", row_edit_same: "内容与原来相同，没有写入。", row_edit_issued: "这一行已用于印发的通报。印发件不会自动改变，需要更正的，请出更正版：", row_edit_correct: "更正{month}通报",
  row_edit_leave: "有未保存的内容", row_edit_leave_note: "离开后，填写的内容不会保留。", row_edit_stay: "继续填写", row_edit_leave_now: "不保存，离开",
} as const;
