export const leaders = {
  live_on: "实时", live_on_note: "别处的变动会自动出现在这里", live_connecting: "连接中", live_lost: "已断开", live_lost_note: "与服务器的连接断开，正在重连；现在看到的是断开前的数据",
} as const;
