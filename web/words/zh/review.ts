export const review = {
  work_waiting: "排队中", work_running: "进行中", work_done: "已完成", work_failed: "没有完成", work_cancelled: "已取消", work_stopping: "正在停止…", work_cancel: "取消",
} as const;
