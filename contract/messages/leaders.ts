import type { Messages } from "./message.ts";

export const leadersMessages: Messages<"leaders."> = {
  "leaders.live-full": {
    zh: "实时连接已满（{most}个）。", next_zh: "页面仍可使用，刷新即可看到最新数据；如常出现，请告诉管理员。",
    en: "All {most} live connections are taken.", next_en: "The pages still work; reload to see what is new. If it happens often, tell the administrator.", status: 503,
  },
};
