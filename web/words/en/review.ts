export const review = {
  work_waiting: "Waiting", work_running: "Under way", work_done: "Done", work_failed: "Not completed", work_cancelled: "Cancelled", work_stopping: "Stopping…", work_cancel: "Cancel",
} as const;
