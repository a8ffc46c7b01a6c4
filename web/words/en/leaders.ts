export const leaders = {
  live_on: "Live", live_on_note: "Changes made elsewhere appear here by themselves", live_connecting: "Connecting", live_lost: "Offline", live_lost_note: "The connection to the server is lost and being restored; what you see is from before",
  nav_map: "Map", nav_timeline: "Timeline", nav_screen: "Big screen",
  since_running: "since {when}, {n} months running", starts: "Starts", starts_late: "{n}/{of} late", longest_late: "{name}: not started for {n} months",
  by_rule: "By {rule}", rule_point_gap: "point gap", rule_ratio: "ratio", by_lamp: "Filter by lamp", by_kind: "Filter by kind", lamp_rules: "Lamp rules",
  turned: "Lamps changed this month", turned_count: "{n}, {red} turned red", turned_none: "No lamp has changed since last month.", planned_on: "to start on {when}",
} as const;
