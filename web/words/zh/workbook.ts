export const workbook = {
  excel_download: "下载 Excel", excel_read: "读入 Excel", excel_reading: "正在读取…", excel_hint: "可离线填好再读入；也可把文件拖到这里。先看改动清单，确认后才填入。",
  excel_preview: "Excel 改动清单", excel_refused: "Excel 没有读入", excel_changes: "将改动{n}格，另有{same}格不变。", excel_none: "与表中现有内容相同，没有改动（{same}格）。", excel_errors: "有{n}处错误，改正后重新读入。",
  excel_warned: "有{n}处没有读入或需要核对：",
  excel_cell: "单元格", excel_apply: "填入{n}格", excel_draft_note: "填入后为草稿，可再修改；报送前不生效。", excel_nothing_written: "没有写入任何内容。", excel_filled: "已从“{file}”填入{n}格。", excel_undo: "撤销填入", excel_unreached_next: "请检查网络后重新读入；没有写入任何内容。",
  file_too_large: "文件有{size} MB，超过{limit} MB。", file_too_large_next: "请删去无关的工作表和图片，或拆成几个文件。",
  colon: "：", gap: "　", comma: "，", semicolon: "；", between: "、", in_brackets: "{what}（{note}）",
  import_looked: "已核对，尚未写入", import_reason_needed: "填写事由后才能确认导入；现在还没有写入任何内容。",
  import_title: "导入", import_into: "导入“{label}”", import_table: "导入到", import_template: "下载导入模板", import_template_note: "用模板填写；也可导出本表，改好后再导入。已有的行按编号或关键字段认出，只改文件里写到的列。", import_choose: "选择文件", import_choose_note: "xlsx 或 csv，也可拖到这里", import_sending: "正在上传…", import_look_note: "逐格看改动清单，确认后一次写入；有一处错误就全部不写。",
  import_read_rows: "已核对{n}行", import_written_rows: "已处理{n}/{of}行", import_counts: "共{read}行：", import_new: "新增{n}行", import_changed: "改动{n}行", import_unchanged: "不变{n}行", import_kind_new: "新增", import_kind_changed: "改动",
  import_line: "文件行", import_what: "类别", import_row: "名称", import_cells: "原值 → 新值", import_more: "另有{n}行未列出。", import_reason_hint: "如：2016年11月计划调整", import_warned: "上面有{n}处提醒；确认后按文件原样导入。", import_confirm: "确认导入", import_other: "换一个文件", import_again: "再导入一个文件",
  import_cut: "没有连上服务器。联网后再点一次“确认导入”即可，不会重复写入。", import_was_done: "这份文件此前已经导入，没有重复写入。", import_nothing: "文件内容与台账相同，没有写入。", import_open: "打开“{label}”",
  month_book: "下载本月全部数据（Excel）",
} as const;
