export const proof = {
  nav_proof: "核对",
  proof_title: "核对文稿数字", proof_note: "读出文中每一个数字，核对它们之间的算术和用语，并与台账比较。不保存文稿。",
  proof_text: "文稿", proof_paste: "在此粘贴文字，或把 .txt、.docx、.pdf 文件拖到这里", proof_choose: "选择文件", proof_run: "核对", proof_again: "换一份", proof_try: "用{month}通报试一试", proof_edit: "修改文字",
  proof_against: "与{month}台账比较", proof_against_note: "月份、单位在页面上方选择", proof_running: "正在核对…", proof_too_large: "文件超过20 MB。", proof_too_large_next: "请拆分文件，或只粘贴需要核对的文字。",
  proof_error: "错误", proof_warning: "提醒", proof_hint: "提示", proof_figure: "数字",
  proof_findings: "问题", proof_findings_none: "没有发现问题。", proof_whole: "全文", proof_no_figures: "文中没有读到数字。",
  proof_counts: "数字{figures}处，关系{relations}条，错误{errors}，提醒{warnings}，提示{notes}",
  proof_ledger: "与台账比较", proof_agrees: "一致", proof_rounding: "只差取舍", proof_differs: "不一致", proof_unknown: "没有对应",
  proof_relations: "关系", proof_holds: "相符", proof_fails: "不符", proof_undecided: "无法判断", proof_computed: "计算为{computed}",
  proof_chosen: "所选数字", proof_chosen_none: "点一下文中的数字，这里说明它的来历和关系。", proof_alone: "没有与它有关的算术。",
  proof_section: "位置", proof_period: "时间", proof_kind: "类别", proof_marks: "标记", proof_jump: "跳到文中",
  proof_kind_count: "个数", proof_kind_amount: "金额", proof_kind_rate: "比率", proof_kind_change: "增减", proof_kind_concentration: "浓度", proof_kind_rank: "名次", proof_kind_score: "得分", proof_kind_days: "天数", proof_kind_area: "面积", proof_kind_other: "其他",
} as const;
