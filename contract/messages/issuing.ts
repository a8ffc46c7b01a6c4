import type { Messages } from "./message.ts";

export const issuingMessages: Messages<"issuing."> = {
  "issuing.chain-complete": {
    zh: "{month}第{edition}版已审签完毕。", next_zh: "可以印发。",
    en: "Edition {edition} of {month} has been signed off.", next_en: "It may be issued.", status: 409,
  },
  "issuing.was-returned": {
    zh: "{month}第{edition}版已被{by}退回修改。", next_zh: "请重新开放该月，修改后再封存，按新的一版重新审签。",
    en: "Edition {edition} of {month} was returned by {by}.", next_en: "Open the month again, mend it, freeze it, and have the new edition signed.", status: 409,
  },
  "issuing.not-next": {
    zh: "现在要办理的是“{next}”，不是“{step}”。", next_zh: "请办理“{next}”。",
    en: "The step that is due is “{next}” and not “{step}”.", next_en: "Take “{next}”.", status: 409,
  },
  "issuing.unknown-step": {
    zh: "审签没有“{step}”这一步。", next_zh: "请写编号或名称：{known}。",
    en: "The chain has no step “{step}”.", next_en: "Give its id or name: {known}.", status: 404,
  },
  "issuing.paper-name-missing": {
    zh: "登记纸上的“{step}”须写明是谁签批的。", next_zh: "请填写签批人姓名。",
    en: "A “{step}” that was taken on paper needs the name of the hand.", next_en: "Say whose signature is on the paper.", status: 422,
  },
  "issuing.wrong-role": {
    zh: "您的身份不能办理“{step}”。", next_zh: "请由相应人员登录办理；已在纸上签批的，由督考员登记签批人姓名。",
    en: "“{step}” is not yours to take.", next_en: "Have the right person sign in; if it was signed on paper, an officer records whose signature it is.", status: 403,
  },
  "issuing.same-person": {
    zh: "“{step}”不能由拟稿人本人（{by}）办理。", next_zh: "请换一人核稿。",
    en: "“{step}” cannot be taken by {by}, who took the step before.", next_en: "Have a second person do it.", status: 403,
  },
  "issuing.note-missing": {
    zh: "“{step}”退回修改须写明意见。", next_zh: "请用一句话写明要改什么。",
    en: "Returning at “{step}” needs a note.", next_en: "Say in a sentence what to change.", status: 422,
  },
  "issuing.not-signed": {
    zh: "{month}第{edition}版尚未完成审签，缺“{step}”。", next_zh: "请先完成审签；已在纸上签批的，请登记纸质签批。",
    en: "Edition {edition} of {month} is not signed off: “{step}” is missing.", next_en: "Have it signed, or record the signature on paper.", status: 409,
  },
  "issuing.unanswered": {
    zh: "上期承诺还有{count}项没有反馈落实情况（如“{first}”），{month}不能印发。", next_zh: "请逐项填写结果：已兑现、部分兑现、顺延或取消，并写明说明。",
    en: "{count} commitments are not accounted for (for example “{first}”); {month} cannot be issued.", next_en: "Say of each what became of it: kept, partly, carried over or dropped, with an account.", status: 409,
  },
  "issuing.answered-since": {
    zh: "{month}第{edition}版封存时还有{count}项上期承诺没有反馈，封存后的答复不在这一版里，不能印发。", next_zh: "请“重新开放”本月、再封存一次，然后重新审签。",
    en: "When edition {edition} of {month} was frozen, {count} commitments were not accounted for; the answers given since are not in it, and it cannot be issued.", next_en: "Open the month again, freeze it once more, and have it signed.", status: 409,
  },
  "issuing.no-archive": {
    zh: "{month}第{edition}版没有归档的{format}文件。", next_zh: "印发后自动归档；PDF 须服务器装有 LibreOffice。",
    en: "There is no archived {format} of {month}, edition {edition}.", next_en: "Files are archived at issue; PDF needs LibreOffice on the server.", status: 404,
  },
  "issuing.not-public": {
    zh: "{month}没有已印发的通报。", next_zh: "请从公开页面的列表中选择。",
    en: "No bulletin of {month} has been issued.", next_en: "Choose one from the public list.", status: 404,
  },
};
