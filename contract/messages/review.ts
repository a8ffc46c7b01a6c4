import type { Messages } from "./message.ts";

export const reviewMessages: Messages<"review."> = {
  "review.no-work": {
    zh: "没有编号为“{id}”的后台任务，或它不是您发起的。", next_zh: "请在“我的任务”中查看您发起的任务。",
    en: "There is no work “{id}” of yours.", next_en: "Look at the list of the work that you asked for.", status: 404,
  },
  "review.work-ended": {
    zh: "“{label}”已经结束，不能再取消。", next_zh: "请刷新查看结果。",
    en: "“{label}” has ended and cannot be cancelled.", next_en: "Look at its result.", status: 409,
  },
  "review.work-broken": {
    zh: "“{label}”没有完成：程序出错（{reason}）。原有数据未受影响。", next_zh: "请稍后重新发起；再次出错时请把这条提示交给管理员。",
    en: "“{label}” was not completed: a fault ({reason}). Nothing was changed.", next_en: "Start it again later; if it fails again, give this message to the administrator.", status: 500,
  },
  "review.order-not-permitted": {
    zh: "{number}现为“{state}”，不能{command}。", next_zh: "请刷新查看这份督办单的最新状态。",
    en: "{number} is “{state_en}”: one cannot {command_en} now.", next_en: "Look at the order's newest state.", status: 409,
  },
  "review.own-report": {
    zh: "{unit}的报送{did}，不能由您审核。", next_zh: "请由另一位督查人员审核。",
    en: "{unit}: {did_en}, so you cannot review the report.", next_en: "Have another officer review it.", status: 409,
  },
  "review.own-reply": {
    zh: "{number}的反馈是您自己填写的，不能由您销号。", next_zh: "请由另一位督考员核实后销号。",
    en: "You wrote the reply to {number} yourself and cannot close it.", next_en: "Have another officer check and close it.", status: 409,
  },
  "review.no-orders": {
    zh: "本方案没有督办单台账。", next_zh: "请在数据包中加入这本台账，并在 pack.yaml 的 office 下以 orders 指明。",
    en: "The programme keeps no register of orders.", next_en: "Add the register to the pack, and name it as orders under office in pack.yaml.", status: 404,
  },
  "review.unknown-order": {
    zh: "没有编号为“{id}”的督办单。", next_zh: "请在督办单列表中查找。",
    en: "There is no supervision order “{id}”.", next_en: "Look for it in the list of orders.", status: 404,
  },
  "review.unknown-subject": {
    zh: "找不到要催办的事项“{id}”。", next_zh: "请刷新督办页面后重新选择。",
    en: "There is nothing to chase by the name “{id}”.", next_en: "Look at the page again and choose anew.", status: 404,
  },
  "review.not-late": {
    zh: "{title}已经报送或反馈，不必再催。", next_zh: "请刷新督办页面，去掉{unit}后重试。",
    en: "{title}: already handed in, nothing to chase.", next_en: "Look again and leave {unit} out.", status: 409,
  },
  "review.too-early": {
    zh: "{unit}的{step}要到逾期第{after}个工作日，现为第{days}个工作日。", next_zh: "请到时再办，或去掉{unit}。",
    en: "For {unit} this step ({step}) comes {after} working days after the due day; it is day {days}.", next_en: "Wait, or leave {unit} out.", status: 409,
  },
  "review.taken-today": {
    zh: "今天已经对{unit}{taken}过，同一事项一天只办一步，今天不能再{step}。", next_zh: "{next}；今天请去掉{unit}。",
    en: "{unit} was chased today already ({taken}): one step a day, so this one ({step}) waits.", next_en: "For it {next_en}; leave {unit} out today.", status: 409,
  },
  "review.out-of-order": {
    zh: "对{unit}还不能{step}：各步须依次办理。", next_zh: "{next}；请按次序办，或去掉{unit}。",
    en: "This step ({step}) is not the turn of {unit}: the steps come in their order.", next_en: "For it {next_en}; go in that order, or leave {unit} out.", status: 409,
  },
  "review.already-ordered": {
    zh: "{unit}的这一事项已经办过（{number}）。", next_zh: "请打开原来的督办单处理。",
    en: "This was done for {unit} before ({number}).", next_en: "Go on with what there is.", status: 409,
  },
  "review.basis-stands": {
    zh: "{number}的依据还没有解决：{what}。", next_zh: "请核实反馈并退回，或写明销号理由后再销号。",
    en: "What {number} rests on is not settled: {what_en}.", next_en: "Check the reply and return it, or give the reason why it is closed all the same.", status: 409,
  },
  "review.no-basis": {
    zh: "督办依据中的“{register}/{id}”不存在。", next_zh: "请重新选择依据的台账行。",
    en: "The order cannot rest on {register}/{id}: there is no such row.", next_en: "Choose the rows again.", status: 422,
  },
  "review.unknown-unit": {
    zh: "没有编号为“{unit}”的单位。", next_zh: "请从单位名录中选择。",
    en: "There is no unit “{unit}”.", next_en: "Choose one of the programme's organisations.", status: 422,
  },
  "review.text-missing": {
    zh: "没有填写{what}。", next_zh: "请填写后再提交。",
    en: "Nothing is said for {what_en}.", next_en: "Fill it in and send again.", status: 422,
  },
  "review.not-waiting": {
    zh: "{unit}{month}的报送现在不待审核。", next_zh: "请刷新待审列表；已退回的等单位重报后再审。",
    en: "The report of {unit} for {month} waits for no review now.", next_en: "Look at the queue again; one that was returned comes back when the unit has mended it.", status: 409,
  },
  "review.reason-missing": {
    zh: "退回的{count}项没有写明原因。", next_zh: "请选择常用原因或写一句话，让单位知道改什么。",
    en: "{count} of the returned items have no reason.", next_en: "Choose one or write a sentence, so that the unit knows what to mend.", status: 422,
  },
  "review.unknown-item": {
    zh: "报送中没有“{item}”这一项。", next_zh: "请刷新后重新审核。",
    en: "The report has no item “{item}”.", next_en: "Look at the report again.", status: 422,
  },
  "review.item-accepted": {
    zh: "“{item}”已由督考员采用，单位审核不能再改。", next_zh: "如有误，请联系督考员更正。",
    en: "The office has accepted “{item}” already.", next_en: "If it is wrong, ask the office to correct it.", status: 409,
  },
  "review.nothing-returned": {
    zh: "没有标出要退回的项，{unit}的报送不能退回。", next_zh: "请先选出要退回的项并写明原因。",
    en: "Nothing is marked to be returned to {unit}.", next_en: "Mark the items with their reasons first.", status: 422,
  },
};
