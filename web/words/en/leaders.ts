export const leaders = {
  live_on: "Live", live_on_note: "Changes made elsewhere appear here by themselves", live_connecting: "Connecting", live_lost: "Offline", live_lost_note: "The connection to the server is lost and being restored; what you see is from before",
} as const;
