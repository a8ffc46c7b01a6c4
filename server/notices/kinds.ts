/** What a notice is about; `outside` ones go out over the channels too. */
export const noticeKinds = {
  "month-opened": { zh: "月度填报开启", en: "Reporting opened", outside: true },
  remind: { zh: "到期提醒", en: "Reminder", outside: true },
  urge: { zh: "催办通知", en: "Urged", outside: true },
  order: { zh: "督办单", en: "Supervision order", outside: true },
  circular: { zh: "列入通报", en: "Named in the circular", outside: true },
  "order-returned": { zh: "督办反馈退回", en: "Reply returned", outside: true },
  "order-closed": { zh: "督办销号", en: "Order closed", outside: false },
  "order-replied": { zh: "督办反馈", en: "Order replied to", outside: false },
  "report-submitted": { zh: "报送待审", en: "Report to review", outside: false },
  "report-returned": { zh: "报送退回", en: "Report returned", outside: true },
  "report-accepted": { zh: "报送采用", en: "Report accepted", outside: false },
  proposals: { zh: "催办建议", en: "What is due", outside: false },
} as const satisfies Record<string, { readonly zh: string; readonly en: string; readonly outside: boolean }>;
export type NoticeKind = keyof typeof noticeKinds;
