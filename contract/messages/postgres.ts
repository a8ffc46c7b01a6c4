import type { Messages } from "./message.ts";

export const postgresMessages: Messages<"postgres." | "rows."> = {
  "postgres.no-binaries": {
    zh: "没有适用于本机（{platform}）的内置数据库。", next_zh: "请重新执行 npm ci；或用 DUKAO_DATABASE_URL 指定一个 PostgreSQL 15 以上的服务器。",
    en: "No embedded database for this machine ({platform}).", next_en: "Run npm ci again, or name a PostgreSQL 15 or newer in DUKAO_DATABASE_URL.", status: 500,
  },
  "postgres.no-links": {
    zh: "内置数据库的库文件链接缺失，且无法在 {folder} 中创建：{reason}。", next_zh: "请以能写该目录的账户重新执行 npm ci，或用 DUKAO_DATABASE_URL 指定服务器。",
    en: "Library links of the embedded database are missing and cannot be made in {folder}: {reason}.", next_en: "Run npm ci as an account that may write there, or set DUKAO_DATABASE_URL.", status: 500,
  },
  "postgres.no-user": {
    zh: "PostgreSQL 不能以 root 运行，而 {folder} 没有别的账户可以使用。", next_zh: "请以普通账户启动，或把数据目录放到 nobody 可以进入的位置，或用 DUKAO_DATABASE_URL 指定服务器。",
    en: "PostgreSQL does not run as root, and no other account can use {folder}.", next_en: "Start as an ordinary account, put the data folder where nobody may enter, or set DUKAO_DATABASE_URL.", status: 500,
  },
  "postgres.data-version": {
    zh: "{folder} 中的数据属于 PostgreSQL {found}，本程序内置的是 {needed}。", next_zh: "请用原版本备份后恢复到新的数据目录。",
    en: "The data in {folder} belongs to PostgreSQL {found}; this program brings {needed}.", next_en: "Back up with the former version and restore into a new data folder.", status: 500,
  },
  "postgres.start-failed": {
    zh: "{folder} 的数据库没有启动：{log}", next_zh: "请按上面的日志处理（常见原因：磁盘已满、目录权限被改）；全文见数据目录下的 pg.log。",
    en: "The database of {folder} did not start: {log}", next_en: "Mend what the log says (often a full disk or changed permissions); the whole log is pg.log in the data folder.", status: 500,
  },
  "postgres.bad-url": {
    zh: "数据库地址无法识别（{reason}）。", next_zh: "请写成 postgres://用户:密码@主机:端口/库名。",
    en: "The database address cannot be read ({reason}).", next_en: "Write postgres://user:password@host:port/database.", status: 500,
  },
  "postgres.unreachable": {
    zh: "连接不上数据库：{reason}。", next_zh: "请确认数据库正在运行、地址正确，然后重试。",
    en: "The database cannot be reached: {reason}.", next_en: "Check that it runs and that the address is right, then try again.", status: 503,
  },
  "postgres.refused": {
    zh: "数据库拒绝了连接：{reason}。", next_zh: "请核对用户名、密码和库名。",
    en: "The database refused the connection: {reason}.", next_en: "Check user, password and database name.", status: 503,
  },
  "postgres.interrupted": {
    zh: "与数据库的连接中断：{reason}。", next_zh: "数据库恢复后会自动重连；请重试刚才的操作。",
    en: "The connection to the database broke: {reason}.", next_en: "It reconnects by itself once the database is back; repeat what you did.", status: 503,
  },
  "postgres.version": {
    zh: "数据库版本是 {found}，需要 {needed} 以上。", next_zh: "请升级服务器，或取消 DUKAO_DATABASE_URL 改用内置数据库。",
    en: "The database is version {found}; {needed} or newer is needed.", next_en: "Upgrade the server, or unset DUKAO_DATABASE_URL to use the embedded one.", status: 500,
  },
  "postgres.encoding": {
    zh: "数据库的编码是 {found}，需要 UTF8。", next_zh: "请用 encoding 'UTF8' 新建数据库。",
    en: "The database is encoded in {found}; UTF8 is needed.", next_en: "Create a database with encoding 'UTF8'.", status: 500,
  },
  "postgres.no-folder": {
    zh: "数据目录“{folder}”无法建立或不可写（{reason}）。", next_zh: "请换一个目录（DUKAO_DATA_DIR），或授予写权限后重试。",
    en: "The data folder “{folder}” cannot be made or written ({reason}).", next_en: "Name another with DUKAO_DATA_DIR, or grant write access, and try again.", status: 500,
  },
  "rows.outside-scope": {
    zh: "这些行属于别的单位，数据库拒绝写入。", next_zh: "没有写入任何内容；请只填写本单位的数据。",
    en: "The rows belong to another unit; the database refused them.", next_en: "Nothing was written; write only your own unit's rows.", status: 403,
  },
  "postgres.no-roles": {
    zh: "数据库中缺少行级权限所需的角色，当前账户无权建立。", next_zh: "请数据库管理员执行一次：{statements}",
    en: "The roles that row-level security needs are missing, and this account may not make them.", next_en: "Have the database administrator run once: {statements}", status: 500,
  },
  "postgres.forbidden": {
    zh: "数据库账户权限不足：{reason}。", next_zh: "请授予该账户在库中建模式和表的权限。",
    en: "The database account may not do that: {reason}.", next_en: "Grant it the right to create schemas and tables in the database.", status: 500,
  },
  "postgres.busy": {
    zh: "有别的写入正在处理同样的行：{reason}。", next_zh: "没有写入任何内容；请重试。",
    en: "Another writer is at work on the same rows: {reason}.", next_en: "Nothing was written; try again.", status: 409,
  },
  "postgres.disk-full": {
    zh: "数据库所在磁盘已满：{reason}。", next_zh: "没有写入任何内容；请腾出空间后重试。",
    en: "The database's disk is full: {reason}.", next_en: "Nothing was written; free some space and try again.", status: 507,
  },
  "postgres.read-only": {
    zh: "数据库目前只读：{reason}。", next_zh: "请连接主服务器，或等它恢复可写。",
    en: "The database is read-only at present: {reason}.", next_en: "Connect to the primary server, or wait until it takes writes.", status: 503,
  },
  "postgres.newer-schema": {
    zh: "数据库由更新的程序建立（第 {found} 步，本程序只到第 {known} 步）。", next_zh: "请升级本程序。",
    en: "The database was made by a newer program (step {found}; this one knows up to {known}).", next_en: "Upgrade this program.", status: 500,
  },
  "postgres.column-differs": {
    zh: "表 {table} 的列 {field} 已是 {found} 类型，另一地区在用，不能改作 {wanted}。", next_zh: "请给新字段另取一个名字。",
    en: "Column {field} of {table} is already {found}, for another region, and cannot be {wanted}.", next_en: "Give the new field another name.", status: 422,
  },
  "postgres.not-unique": {
    zh: "表 {table} 中有两行的内容按定义不得相同：{detail}", next_zh: "请用升级前的版本改正其中一行，再启动。",
    en: "Two rows of {table} are alike where the definition lets no two be: {detail}", next_en: "Mend one of them with the version before, then start again.", status: 409,
  },
  "rows.unknown-table": {
    zh: "没有名为“{table}”的台账表。", next_zh: "请核对台账名称。",
    en: "There is no table “{table}”.", next_en: "Check the register's name.", status: 404,
  },
  "rows.unknown-column": {
    zh: "表 {table} 没有“{column}”这一列。", next_zh: "请核对列名。",
    en: "Table {table} has no column “{column}”.", next_en: "Check the column's name.", status: 400,
  },
  "rows.bad-filter": {
    zh: "筛选条件“{column} {op} {text}”不成立：值与该列的类型不符。", next_zh: "日期写成 2016-10-31，数字只用数字和小数点。",
    en: "The filter “{column} {op} {text}” does not fit the column's type.", next_en: "Write dates as 2016-10-31 and numbers as digits.", status: 400,
  },
  "rows.bad-operator": {
    zh: "筛选“{column}”用的“{op}”不是比较方式。", next_zh: "可用：{known}。写法如 annual_plan:ge:1000。",
    en: "“{op}”, asked of “{column}”, is no comparison.", next_en: "There are {known}; written as annual_plan:ge:1000.", status: 400,
  },
  "rows.no-operator": {
    zh: "筛选“{text}”没有写比较方式。", next_zh: "请写成 字段:运算:值（半角冒号），如 annual_plan:ge:1000；可用的运算：{known}。",
    en: "The filter “{text}” has no comparison.", next_en: "Write field:op:value, as in annual_plan:ge:1000; there are {known}.", status: 400,
  },
  "rows.no-revision": {
    zh: "编号为 {row} 的行已经存在（第 {found} 版），修改它须写明所依据的版次。", next_zh: "请先读出该行，核对后带上 rev 再提交；若要新建，请换一个编号或不写编号。",
    en: "A row {row} is there already (revision {found}); a change must name the revision it is based on.", next_en: "Read the row, look at it, and send its rev along; for a new row use another id or none.", status: 409,
  },
  "rows.bad-cell": {
    zh: "有一格的内容其列无法保存：{reason}。", next_zh: "整批都没有写入；请改正后重试。",
    en: "A cell holds what its column cannot: {reason}.", next_en: "Nothing of the batch was written; mend it and try again.", status: 422,
  },
  "rows.conflict": {
    zh: "{by} 已于 {at} 修改了这一行（现为第 {found} 版，您看到的是第 {expected} 版）。", next_zh: "请刷新，看过对方的修改后再改。",
    en: "{by} changed this row at {at} (it is at revision {found}; you saw {expected}).", next_en: "Reload, look at that change, then make yours.", status: 409,
  },
  "rows.exists": {
    zh: "编号为 {row} 的行已经存在（{by},{at}）。", next_zh: "请修改已有的行，或换一个编号。",
    en: "A row {row} is there already ({by}, {at}).", next_en: "Change that row, or use another id.", status: 409,
  },
  "rows.missing": {
    zh: "没有编号为 {row} 的行。", next_zh: "请核对编号；已打开的列表请刷新。",
    en: "There is no row {row}.", next_en: "Check the id; reload a list that was opened before.", status: 404,
  },
  "rows.twice": {
    zh: "同一批里 {row} 出现了两次。", next_zh: "请去掉重复的一行。",
    en: "{row} comes twice in one batch.", next_en: "Remove one of the two.", status: 422,
  },
  "rows.already-saved": {
    zh: "这一批（{batch}）已经写入过。", next_zh: "无须再写；请刷新查看。",
    en: "This batch ({batch}) was written before.", next_en: "It need not be written again; reload to see it.", status: 409,
  },
  "rows.duplicate-key": {
    zh: "“{key}”已有一行，同一名目不能有两行。", next_zh: "请修改已有的那一行。",
    en: "There is a row for “{key}” already.", next_en: "Change that row instead.", status: 409,
  },
  "rows.no-parent": {
    zh: "{row} 所属的行 {parent} 不存在。", next_zh: "请先录入所属的行，或改正所属编号。",
    en: "{row} belongs to {parent}, which is not there.", next_en: "Enter that row first, or mend the id.", status: 422,
  },
  "rows.unknown-organisation": {
    zh: "没有编号为“{organisation}”的单位。", next_zh: "请从单位名录中选择。",
    en: "There is no organisation “{organisation}”.", next_en: "Choose one from the list of organisations.", status: 422,
  },
  "rows.no-lifecycle": {
    zh: "“{register}”的行没有办理环节。", next_zh: "请直接修改该行。",
    en: "Rows of “{register}” have no steps to take.", next_en: "Edit the row itself.", status: 422,
  },
  "rows.altered": {
    zh: "这一行（第 {rev} 版）与它的留痕不符，被绕过系统改动：{fields}。", next_zh: "请查明何人直接改动了数据库，并按留痕恢复。",
    en: "This row (revision {rev}) differs from its record; changed behind the system's back: {fields}.", next_en: "Find out who wrote to the database directly, and restore it from the record.", status: 409,
  },
  "rows.unrecorded": {
    zh: "这一行（第 {rev} 版）没有任何留痕，是绕过系统写入的。", next_zh: "请查明来源；确属事实的按正常途径录入。",
    en: "This row (revision {rev}) has no record at all; it was put there behind the system's back.", next_en: "Find out where it comes from; if it is a fact, enter it the usual way.", status: 409,
  },
  "rows.gone": {
    zh: "留痕中有这一行（第 {rev} 版），表里却没有。", next_zh: "请查明何人直接删除，并按留痕恢复。",
    en: "The record knows this row (revision {rev}) but the table does not.", next_en: "Find out who deleted it directly, and restore it from the record.", status: 409,
  },
  "rows.event-altered": {
    zh: "这一行第 {rev} 版的留痕与其哈希不符。", next_zh: "留痕被改动过；请与备份核对。",
    en: "The record of revision {rev} no longer has its hash.", next_en: "The record was altered; compare with a backup.", status: 409,
  },
  "rows.event-missing": {
    zh: "这一行到第 {rev} 版为止的留痕有缺。", next_zh: "留痕被删除过；请与备份核对。",
    en: "Records are missing among this row's revisions up to {rev}.", next_en: "Records were deleted; compare with a backup.", status: 409,
  },
  "rows.batch-altered": {
    zh: "批次 {batch} 的留痕与它的总哈希不符。", next_zh: "留痕被改动过；请与备份核对。",
    en: "The records of batch {batch} no longer give its root hash.", next_en: "The record was altered; compare with a backup.", status: 409,
  },
  "rows.batch-missing": {
    zh: "留痕提到的批次 {batch} 不存在。", next_zh: "批次被删除过；请与备份核对。",
    en: "Records name a batch {batch} that is not there.", next_en: "The batch was deleted; compare with a backup.", status: 409,
  },
  "rows.chain-broken": {
    zh: "哈希链在第 {seq} 环（批次 {batch}）断开。", next_zh: "此环之前可信，之后需与备份核对。",
    en: "The hash chain breaks at link {seq} (batch {batch}).", next_en: "What is before it can be trusted; compare what follows with a backup.", status: 409,
  },
};
