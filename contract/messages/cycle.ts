import type { Messages } from "./message.ts";

export const cycleMessages: Messages<"cycle." | "figures."> = {
  "cycle.not-in-programme": {
    zh: "{month}不在本方案的起止月份（{first}至{last}）之内。", next_zh: "请选择{first}至{last}之间的月份。",
    en: "{month} lies outside the programme ({first} to {last}).", next_en: "Choose a month from {first} to {last}.", status: 404,
  },
  "cycle.already-frozen": {
    zh: "{month}已封存（第{edition}版）。", next_zh: "可以印发这一版；确需改数，请先重新开放该月再封存。",
    en: "{month} is already frozen (edition {edition}).", next_en: "Issue this edition, or open the month again before freezing anew.", status: 409,
  },
  "cycle.already-issued": {
    zh: "{month}已印发（第{edition}版），不能再改动。", next_zh: "数据有误时请办理更正，另出一版并写明原因。",
    en: "{month} has been issued (edition {edition}) and stands.", next_en: "If a figure was wrong, correct the month: a new edition with its reason.", status: 409,
  },
  "cycle.not-frozen": {
    zh: "{month}尚未封存。", next_zh: "请先封存该月数据，然后才能核验、审签和印发。",
    en: "{month} is not frozen.", next_en: "Freeze the month first; then it can be verified, signed and issued.", status: 409,
  },
  "cycle.already-open": {
    zh: "{month}正在填报，没有封存可以撤回。", next_zh: "直接修改台账即可，改好后再封存。",
    en: "{month} is open already: nothing of it is frozen.", next_en: "Change the rows as they are, and freeze when they are right.", status: 409,
  },
  "cycle.not-ended": {
    zh: "{month}要到{end}才结束，今天是{today}：这一版不含此后的数据。", next_zh: "若封存早了，请重新开放该月，月末以后再封存。",
    en: "{month} ends on {end} and today is {today}: this edition lacks what is yet to come.", next_en: "If that was too early, open the month again and freeze it after its end.", status: 200,
  },
  "cycle.skipped": {
    zh: "{month}之前还有月份没有封存：{open}。", next_zh: "请核对是否漏了；补封存按现在的台账计算。",
    en: "Months before {month} are not frozen: {open}.", next_en: "See whether they were forgotten; frozen now, they are computed from the rows of today.", status: 200,
  },
  "cycle.never-issued": {
    zh: "{month}尚未印发，无需更正。", next_zh: "直接修改台账后封存即可。",
    en: "{month} was never issued; there is nothing to correct.", next_en: "Change the rows and freeze the month.", status: 409,
  },
  "cycle.reason-missing": {
    zh: "更正{month}须写明原因。", next_zh: "请用一句话写明更正原因。",
    en: "Correcting {month} needs a reason.", next_en: "State the reason in one sentence.", status: 422,
  },
  "cycle.nothing-changed": {
    zh: "{month}第{edition}版之后数据没有变化，无可更正。", next_zh: "请先在台账中改正有误的记录。",
    en: "Nothing has changed since edition {edition} of {month}.", next_en: "Mend the wrong rows first, then correct the month.", status: 409,
  },
  "cycle.no-edition": {
    zh: "{month}没有第{edition}版。", next_zh: "请先封存该月，或查看已有的版次。",
    en: "{month} has no edition {edition}.", next_en: "Freeze the month first, or look at the editions there are.", status: 404,
  },
  "cycle.unrecorded-row": {
    zh: "台账“{table}”中有{count}条记录没有登记来历（如“{row}”），疑似绕过系统直接写入数据库。", next_zh: "请管理员查明来历，通过系统重新录入后再封存。",
    en: "{count} rows of “{table}” have no recorded event (for example “{row}”): written past the system.", next_en: "Find out where they come from and enter them through the system, then freeze.", status: 409,
  },
  "cycle.storage-full": {
    zh: "磁盘空间不足或写入失败（{detail}），{month}未封存，原有数据未受影响。", next_zh: "请腾出数据库所在磁盘的空间后重试。",
    en: "The database could not write ({detail}); {month} was not frozen and nothing was changed.", next_en: "Free space on the database's disk, then try again.", status: 507,
  },
  "cycle.changed-meanwhile": {
    zh: "办理{month}期间有人同时操作了该月。", next_zh: "请刷新后重试。",
    en: "Somebody else worked on {month} at the same time.", next_en: "Look again and retry.", status: 409,
  },
  "cycle.cancelled": {
    zh: "已取消，{month}未作任何改动。", next_zh: "需要时可重新开始。",
    en: "Cancelled; {month} is as it was.", next_en: "Start again when you like.", status: 499,
  },
  "cycle.chain-cut": {
    zh: "{month}第{edition}版封存时历史链到第{seq}环，现在该环的摘要为{found}（—表示已不在）：封存之前的历史被截断或改写。", next_zh: "请停止写入，用封存之后的备份核对，并报告审计员。",
    en: "When edition {edition} of {month} was frozen the history's chain reached link {seq}, which now reads {found} (—: gone): history from before was cut off or rewritten.", next_en: "Stop writing, compare with a backup made after the freezing, and tell the auditor.", status: 409,
  },
  "cycle.manifest-differs": {
    zh: "{month}第{edition}版的封存摘要对不上：存档为{stored}，重算为{computed}。", next_zh: "存档的数值或记录清单被改动过，请从备份核对。",
    en: "The seal of {month}, edition {edition}, does not match: stored {stored}, computed {computed}.", next_en: "Stored values or rows of the edition were altered; compare with a backup.", status: 409,
  },
  "cycle.definitions-differ": {
    zh: "{month}第{edition}版存档的指标定义对不上：存档为{stored}，重算为{computed}。", next_zh: "存档的定义被改动过，请从备份核对。",
    en: "The definitions kept with {month}, edition {edition}, do not match: stored {stored}, computed {computed}.", next_en: "The stored definitions were altered; compare with a backup.", status: 409,
  },
  "cycle.event-missing": {
    zh: "台账“{table}”记录“{row}”第{rev}次修订的历史不见了。", next_zh: "历史记录被删除过，请从备份核对。",
    en: "Revision {rev} of row “{row}” in “{table}” is missing from the history.", next_en: "Events were deleted; compare with a backup.", status: 409,
  },
  "cycle.event-hash-differs": {
    zh: "台账“{table}”记录“{row}”第{rev}次修订的摘要与封存时不一致（封存{frozen}，现为{recorded}）。", next_zh: "历史记录被改动过，请从备份核对。",
    en: "Revision {rev} of row “{row}” in “{table}” has another hash than when it was frozen ({frozen}, now {recorded}).", next_en: "The history was altered; compare with a backup.", status: 409,
  },
  "cycle.value-differs": {
    zh: "按封存的记录重算，指标“{metric}”（{org}）应为{computed}，存档为{frozen}。", next_zh: "请打开该指标核对其背后的记录。",
    en: "Recomputed from the frozen rows, “{metric}” of {org} is {computed}; the edition says {frozen}.", next_en: "Open the figure and look at the rows behind it.", status: 409,
  },
  "cycle.row-altered": {
    zh: "台账“{table}”记录“{row}”的“{field}”在数据库中被手工改动：登记为{recorded}，现为{found}。", next_zh: "请查明何人所改；如确应更改，请恢复原值后通过系统修改。",
    en: "“{field}” of row “{row}” in “{table}” was altered in the database by hand: recorded {recorded}, found {found}.", next_en: "Find out who did it; restore the value and make the change through the system.", status: 409,
  },
  "cycle.row-removed": {
    zh: "台账“{table}”记录“{row}”在数据库中被手工删除。", next_zh: "请查明何人所删，并从历史记录恢复。",
    en: "Row “{row}” of “{table}” was removed from the database by hand.", next_en: "Find out who did it and restore the row from its history.", status: 409,
  },
  "figures.unknown-metric": {
    zh: "没有名为“{metric}”的指标。", next_zh: "请用 dukao figures 查看全部指标的名称。",
    en: "There is no metric “{metric}”.", next_en: "List the metrics with dukao figures.", status: 404,
  },
  "figures.no-breakdown": {
    zh: "不能按“{column}”分列：“{table}”里没有这个字段，或该指标不是行的计数、合计。", next_zh: "请换一个字段，或只列由行计数、合计得来的指标。",
    en: "There is no breakdown by “{column}”: “{table}” has no such field, or the metric is no count or sum of rows.", next_en: "Name another field, or only metrics that count or add up rows.", status: 422,
  },
  "figures.unknown-organisation": {
    zh: "没有编号为“{org}”的单位。", next_zh: "请查看方案的单位名录。",
    en: "There is no organisation “{org}”.", next_en: "Look at the programme's organisations.", status: 404,
  },
};
