import type * as _ from "../pack/issues.ts";
import type { Messages } from "./message.ts";

export const packMessages: Messages<"pack."> = {
  // the folder and its files
  "pack.no-folder": {
    zh: "没有方案文件夹“{folder}”。", next_zh: "请核对路径。",
    en: "There is no pack folder “{folder}”.", next_en: "Check the path.", status: 404,
  },
  "pack.missing-file": {
    zh: "方案缺少文件 {file}。", next_zh: "请补上该文件；格式见随附的 JSON Schema。",
    en: "The pack lacks {file}.", next_en: "Add the file; its JSON Schema says what belongs in it.", status: 422,
  },
  "pack.unreadable-file": {
    zh: "文件 {file} 无法读取：{detail}。", next_zh: "请检查文件和权限。",
    en: "{file} cannot be read: {detail}.", next_en: "Check the file and its permissions.", status: 422,
  },
  "pack.not-utf8": {
    zh: "文件 {file} 不是 UTF-8 编码。", next_zh: "请用编辑器另存为 UTF-8。",
    en: "{file} is not in UTF-8.", next_en: "Save it again as UTF-8.", status: 422,
  },
  "pack.bad-yaml": {
    zh: "YAML 写法有误（原文：{detail}）。", next_zh: "请检查此处的缩进、引号、冒号和括号。",
    en: "This is not YAML: {detail}", next_en: "Look at the indentation, quotes, colons and brackets here.", status: 422,
  },
  // one file against its schema
  "pack.unknown-key": {
    zh: "不认识的项“{key}”。", next_zh: "请改用：{known}；多余的请删去。",
    en: "Unknown key “{key}”.", next_en: "Use {known}, or remove it.", status: 422,
  },
  "pack.missing-name": {
    zh: "缺少“{key}”。", next_zh: "请补上这一项。",
    en: "“{key}” is missing.", next_en: "Add it.", status: 422,
  },
  "pack.text-expected": {
    zh: "“{key}”应是文字。", next_zh: "请填文字；数字和编号请加引号，如 \"370306\"。",
    en: "“{key}” should be a text.", next_en: "Write a text; put numbers and codes in quotes, as in \"370306\".", status: 422,
  },
  "pack.number-expected": {
    zh: "“{key}”应是整数。", next_zh: "请填整数，不加引号。",
    en: "“{key}” should be a whole number.", next_en: "Write a whole number without quotes.", status: 422,
  },
  "pack.boolean-expected": {
    zh: "“{key}”应是 true 或 false。", next_zh: "请填 true 或 false，不加引号。",
    en: "“{key}” should be true or false.", next_en: "Write true or false without quotes.", status: 422,
  },
  "pack.list-expected": {
    zh: "“{key}”应是列表。", next_zh: "请写成 [甲, 乙]，或每行以“- ”开头。",
    en: "“{key}” should be a list.", next_en: "Write [a, b], or one line each starting with “- ”.", status: 422,
  },
  "pack.mapping-expected": {
    zh: "“{key}”应由若干“名称: 值”组成。", next_zh: "请写成 { 名称: 值 }，或每行一项。",
    en: "“{key}” should be made of names and values.", next_en: "Write { name: value }, or one to a line.", status: 422,
  },
  "pack.wrong-value": {
    zh: "“{key}”不能是“{text}”。", next_zh: "请从这些值中选：{known}。",
    en: "“{key}” cannot be “{text}”.", next_en: "Choose from {known}.", status: 422,
  },
  "pack.wrong-form": {
    zh: "“{key}”的写法“{text}”不对。", next_zh: "应写成类似 {example} 的样子。",
    en: "“{text}” is not how “{key}” is written.", next_en: "Write it like {example}.", status: 422,
  },
  "pack.out-of-range": {
    zh: "“{key}”的值或个数“{text}”超出范围。", next_zh: "应当 {limit}。",
    en: "“{key}” is out of range: {text}.", next_en: "It must be {limit}.", status: 422,
  },
  // the files against each other
  "pack.duplicate-id": {
    zh: "标识“{id}”（{kind}）重复，{first} 已经用过。", next_zh: "请换一个标识，或删去其中一处。",
    en: "The id “{id}” ({kind}) is there twice; {first} has it.", next_en: "Rename or remove one of them.", status: 422,
  },
  "pack.unknown-organisation": {
    zh: "没有标识为“{id}”的单位。", next_zh: "请改用：{near}；或在 organisations.yaml 中补上该单位。",
    en: "There is no organisation “{id}”.", next_en: "Use {near}, or add it to organisations.yaml.", status: 422,
  },
  "pack.unknown-goal": {
    zh: "没有标识为“{id}”的目标。", next_zh: "请改用：{near}；或在 goals.yaml 中补上该目标。",
    en: "There is no goal “{id}”.", next_en: "Use {near}, or add it to goals.yaml.", status: 422,
  },
  "pack.unknown-metric": {
    zh: "没有名为“{id}”的指标。", next_zh: "是否应为“{near}”？请改正，或先在 metrics 中定义。",
    en: "There is no metric “{id}”.", next_en: "Did you mean “{near}”? Mend it, or define the metric first.", status: 422,
  },
  "pack.unknown-register": {
    zh: "没有名为“{id}”的台账。", next_zh: "是否应为“{near}”？请改正，或先在 registers 中定义。",
    en: "There is no register “{id}”.", next_en: "Did you mean “{near}”? Mend it, or define the register first.", status: 422,
  },
  "pack.register-not-staged": {
    zh: "台账“{id}”没有形象进度，不能列为工程。", next_zh: "请改用带 staged 特征的台账，或删去。",
    en: "Register “{id}” tells no progress of works.", next_en: "Name a register with the trait staged, or remove it.", status: 422,
  },
  "pack.rate-not-percent": {
    zh: "完成率“{id}”的单位是“{unit}”，不是“%”，无法与序时进度相比。", next_zh: "请改用以“%”为单位的指标。",
    en: "The rate “{id}” is in “{unit}” and not in %, so it cannot be held against time progress.", next_en: "Name a metric in %.", status: 422,
  },
  "pack.bad-map": {
    zh: "示意地图读不出来：{detail}。", next_zh: "请按 GeoJSON（RFC 7946）改正 map.geojson，或删去这个文件。",
    en: "The schematic map cannot be read: {detail}.", next_en: "Mend map.geojson (GeoJSON, RFC 7946), or remove the file.", status: 422,
  },
  "pack.organisation-ring": {
    zh: "单位“{id}”的上级关系绕成了圈。", next_zh: "请改正 parent，使每个单位最终归到一个顶层单位。",
    en: "The organisations above “{id}” come back to it.", next_en: "Mend parent, so that every line ends at one at the top.", status: 422,
  },
  "pack.months-order": {
    zh: "末月 {last} 早于首月 {first}。", next_zh: "请核对 first_month 和 last_month。",
    en: "The last month {last} lies before the first, {first}.", next_en: "Check first_month and last_month.", status: 422,
  },
  "pack.month-outside-year": {
    zh: "{month} 不在方案年度 {year} 之内。", next_zh: "请核对 year 与起止月份。",
    en: "{month} lies outside the programme's year, {year}.", next_en: "Check year and the months.", status: 422,
  },
  "pack.dates-order": {
    zh: "截止日期 {to} 早于起始日期 {from}。", next_zh: "请核对 valid_from 和 valid_to。",
    en: "It ends on {to}, before it begins on {from}.", next_en: "Check valid_from and valid_to.", status: 422,
  },
  "pack.dates-overlap": {
    zh: "“{id}”（{kind}）的有效期与 {first} 的一条重叠。", next_zh: "请给较早的一条写上 valid_to。",
    en: "“{id}” ({kind}) holds on days that the one at {first} holds on too.", next_en: "Give the earlier one a valid_to.", status: 422,
  },
  "pack.office-lacks-field": {
    zh: "台账“{register}”用作{role}台账，但没有 {type} 类型的字段“{field}”。", next_zh: "请在该台账中补上这个字段，或在 pack.yaml 的 office 中改指别的台账。",
    en: "The register “{register}” serves as {role_en}, but has no field “{field}” of type {type}.", next_en: "Add the field to the register, or name another one under office in pack.yaml.", status: 422,
  },
  "pack.office-demands-field": {
    zh: "台账“{register}”用作{role}台账，但字段“{field}”必须填写，而系统登记时不填它，每一行都会被拒绝。", next_zh: "请去掉该字段的 required，并且不要把它放进 key，或在 pack.yaml 的 office 中改指别的台账。",
    en: "The register “{register}” serves as {role_en}, but demands “{field}”, which is not filled in when a row is made: every row would be refused.", next_en: "Take required from the field and leave it out of the key, or name another register under office in pack.yaml.", status: 422,
  },
  "pack.office-dated": {
    zh: "台账“{register}”用作{role}台账，但它的行要写列入日期，而系统登记时不填。", next_zh: "请在该台账中写明 membership: none。",
    en: "The register “{register}” serves as {role_en}, but its rows carry the day since which they are listed, which is not filled in when a row is made.", next_en: "Give the register membership: none.", status: 422,
  },
  "pack.office-lacks-choice": {
    zh: "台账“{register}”的字段“{field}”没有选项“{value}”。", next_zh: "请补上这个选项，或改用已有的：{known}。",
    en: "The field “{field}” of “{register}” has no choice “{value}”.", next_en: "Add the choice, or use one of: {known}.", status: 422,
  },
  "pack.office-placeholder": {
    zh: "问题的说法里不能用“{name}”。", next_zh: "可用的占位符只有：{known}。",
    en: "“{name}” cannot be used in the words of a problem.", next_en: "The placeholders are: {known}.", status: 422,
  },
  "pack.office-no-figure": {
    zh: "“{sort}”的说法用到 figure 或 label，但有的突破没有完成率。", next_zh: "请加上 without_figure：没有完成率时怎么说。",
    en: "The words of “{sort}” use the figure or its label, but a goal may have no rate.", next_en: "Add without_figure: what is said where there is none.", status: 422,
  },
  "pack.office-unnamed": {
    zh: "台账“{register}”属于{role}，但 pack.yaml 的 office 没有指明用它；系统不会用到它。", next_zh: "需要时请在 pack.yaml 中写明，例如 office 下的 problems、commitments 或 orders。",
    en: "The register “{register}” is of {role}, but office in pack.yaml does not name it; it will not be worked with.", next_en: "Name it under office in pack.yaml, if it should.", status: 200,
  },
  "pack.calendar-lacks-year": {
    zh: "工作日历没有方案年度 {year} 的放假安排。", next_zh: "请录入该年国务院办公厅的放假通知。",
    en: "The calendar has no notice for the programme's year, {year}.", next_en: "Enter that year's holiday notice.", status: 422,
  },
  "pack.calendar-wrong-year": {
    zh: "{day} 不属于 {year} 年的放假安排。", next_zh: "请移到它所属的年份。",
    en: "{day} does not belong to the notice of {year}.", next_en: "Move it to its own year.", status: 422,
  },
  "pack.calendar-not-weekend": {
    zh: "{day} 不是周末，无需列为调休上班。", next_zh: "请核对日期；平日本来就上班。",
    en: "{day} is a weekday and is worked anyway.", next_en: "Check the date; worked lists weekend days only.", status: 422,
  },
  "pack.calendar-both": {
    zh: "{day} 既列为放假又列为上班。", next_zh: "请只保留一处。",
    en: "{day} is listed both as off and as worked.", next_en: "Keep one of them.", status: 422,
  },
  "pack.law-unknown-unit": {
    zh: "不认识的计量单位“{unit}”。", next_zh: "请改用：{known}。",
    en: "Unknown unit “{unit}”.", next_en: "Use one of {known}.", status: 422,
  },
  "pack.law-too-many-values": {
    zh: "“{row}”有 {values} 个限值，多于表头的 {heads} 个。", next_zh: "请与标准原文的表逐格核对。",
    en: "“{row}” has {values} values under {heads} heads.", next_en: "Compare with the table of the standard, cell by cell.", status: 422,
  },
  "pack.law-not-rising": {
    zh: "“{row}”的数值没有逐个递增。", next_zh: "请与标准原文的表逐格核对。",
    en: "The values of “{row}” do not rise.", next_en: "Compare with the table of the standard, cell by cell.", status: 422,
  },
  // duties
  "pack.asked-twice": {
    zh: "“{label}”（{field}）在 {held} 中已有，不应再向单位要一遍。", next_zh: "请改用 reuse 引用已有的数（写指标名），或删去这一项。",
    en: "“{label}” ({field}) is already held by {held}; it must not be asked again.", next_en: "Take it with reuse (a metric), or remove it.", status: 422,
  },
  "pack.unknown-table": {
    zh: "没有名为“{id}”的表。", next_zh: "是否应为“{near}”？写成“台账”或“台账.子表”。",
    en: "There is no table “{id}”.", next_en: "Did you mean “{near}”? Write register or register.child.", status: 422,
  },
  "pack.duty-unit": {
    zh: "报送任务“{duty}”要么写 unit（固定单位），要么写 by（由行的哪一列指明单位），不能都写或都不写。", next_zh: "请写其中一个。",
    en: "Duty “{duty}” needs either unit or by, and not both.", next_en: "Write one of them.", status: 422,
  },
  "pack.duty-column": {
    zh: "表“{table}”没有列“{column}”。", next_zh: "是否应为“{near}”？",
    en: "Table “{table}” has no column “{column}”.", next_en: "Did you mean “{near}”?", status: 422,
  },
  "pack.agenda-no-entry": {
    zh: "这个角色没有名为“{id}”的登记。", next_zh: "请写 entries 中已有的登记。",
    en: "The role enters nothing by the name “{id}”.", next_en: "Name one of its entries.", status: 422,
  },
  "pack.agenda-apart": {
    zh: "表“{into}”的行既不属于“{on}”的行，也没有用 by 指向它，说不清登记的是谁的。", next_zh: "请在 by 里写指向那本台账的列，或改写 into。",
    en: "Rows of “{into}” neither hang on rows of “{on}” nor point to them, so that it cannot tell whose they are.", next_en: "Let by name a column that refers to that register, or name another table.", status: 422,
  },
  "pack.agenda-no-person": {
    zh: "表“{table}”的“{column}”不是记人的列，说不清一行归谁。", next_zh: "请在 whose 里写类型为 person 的列；按单位归属的，去掉 whose。",
    en: "Column “{column}” of table “{table}” names no person, so that it cannot tell whose a row is.", next_en: "Let whose name a column of type person, or leave it out where rows are a unit's.", status: 422,
  },
  "pack.weekly-type": {
    zh: "表“{table}”的“{column}”类型不对，按周生成须用 {wanted}。", next_zh: "请改用该类型的列。",
    en: "Column “{column}” of table “{table}” has the wrong type: rows of the calendar need {wanted}.", next_en: "Name a column of that type.", status: 422,
  },
  "pack.duty-items": {
    zh: "报送任务“{duty}”的条目没有写全表的键：缺 {lacking}。", next_zh: "请在每个条目的 set 中写明；月份不用写。",
    en: "The items of duty “{duty}” lack parts of the table's key: {lacking}.", next_en: "Name them in the item's set; the month is not needed.", status: 422,
  },
  "pack.duty-units-differ": {
    zh: "“{field}”以{unit}计，“{other}”以{other_unit}计，计划与实际不在一个单位上。", next_zh: "请在台账定义中统一计量单位。",
    en: "“{field}” is in {unit} and “{other}” in {other_unit}: plan and actual must be in one unit.", next_en: "Give both fields one unit.", status: 422,
  },
  "pack.rule-field": {
    zh: "规则所说的字段“{field}”没有任何报送任务要求填报。", next_zh: "是否应为“{near}”？",
    en: "The rule names “{field}”, which no duty asks for.", next_en: "Did you mean “{near}”?", status: 422,
  },
  "pack.rule-not-number": {
    zh: "这条规则不能用于“{field}”（{type}）。", next_zh: "请改用适合该类型的规则，或删去该字段。",
    en: "This rule does not fit “{field}” ({type}).", next_en: "Use a rule that fits, or remove the field.", status: 422,
  },
  "pack.ladder-order": {
    zh: "催办阶梯的“{step}”不晚于前一级。", next_zh: "请按提醒、催办、督办、通报的先后写，每级的工作日数递增。",
    en: "Step “{step}” of the ladder does not come after the one before it.", next_en: "Write the steps in order, with rising working days.", status: 422,
  },
  "pack.says-unknown-name": {
    zh: "“{text}”的说法里不能用“{name}”。", next_zh: "这一句可用的占位符：{known}。",
    en: "“{name}” cannot stand in the text “{text}”.", next_en: "The names that this text knows: {known}.", status: 422,
  },
  "pack.orders-unkept": {
    zh: "催报要开督办单，但没有指明督办单记在哪个台账。", next_zh: "请在 pack.yaml 的 office 下写明 orders 及其 register；不开督办单的，请去掉 duties.yaml 的 orders 和台阶 order。",
    en: "Supervision orders are drawn, but nothing says which register keeps them.", next_en: "Name orders and its register under office in pack.yaml; where none are drawn, take orders and the step order out of duties.yaml.", status: 422,
  },
  "pack.office-lacks-trait": {
    zh: "台账“{register}”要作{role}用，还缺特征“{trait}”。", next_zh: "请在该台账的 traits 中加上，或在 office 中改用别的台账。",
    en: "The register “{register}” is to keep {role_en}, but lacks the trait “{trait}”.", next_en: "Add it to the register's traits, or name another register under office.", status: 422,
  },
  "pack.late-unplaced": {
    zh: "到了“通报”这一步，逾期情况不知写入台账“{register}”的哪一类，通报里不会写到。", next_zh: "请在 pack.yaml 的 office.problems 下写明 late_class。",
    en: "At the step “circular”, nothing says in which class of “{register}” a late line stands; the circular will not tell it.", next_en: "Give late_class under office.problems in pack.yaml.", status: 200,
  },
  "pack.orders-unsaid": {
    zh: "{what}要用督办单，但没有写明督办单的文号、时限和用语。", next_zh: "请在 duties.yaml 中补上 orders（word、days 和 says）。",
    en: "{what_en} needs supervision orders, but nothing says their number word, days and texts.", next_en: "Add orders to duties.yaml: word, days and says.", status: 422,
  },
};
