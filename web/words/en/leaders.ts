export const leaders = {
  live_on: "Live", live_on_note: "Changes made elsewhere appear here by themselves", live_connecting: "Connecting", live_lost: "Offline", live_lost_note: "The connection to the server is lost and being restored; what you see is from before",
  nav_mine: "Mine", agenda_title: "Mine, {month}", agenda_named: "Rows that name {names}", agenda_units: "{names} with all below", agenda_none: "The pack sets no agenda for your role; see the overview.", agenda_works: "Sponsored works", agenda_red: "Sponsored works at red", agenda_works_none: "No work in the registers is sponsored by you.", agenda_clear: "Nothing at present: {names}.", agenda_all: "All {n} in the register", agenda_more: "The first {n} are shown.",
  nav_map: "Map", nav_timeline: "Timeline", nav_screen: "Big screen",
  since_running: "since {when}, {n} months running", starts: "Starts", starts_late: "{n}/{of} late", longest_late: "{name}: not started for {n} months",
  by_rule: "By {rule}", rule_point_gap: "point gap", rule_ratio: "ratio", by_lamp: "Filter by lamp", by_kind: "Filter by kind", lamp_rules: "Lamp rules",
  turned: "Lamps changed this month", turned_count: "{n}, {red} turned red", turned_none: "No lamp has changed since last month.", planned_on: "to start on {when}",
  map_title: "Map of works, {month}", map_count: "{n} of {of}", map_none: "This pack has no schematic map; see the list.", map_elsewhere: "{n} more belong to units that are not on the map.", schematic: "Schematic", place_schematic: "place is schematic",
  work_kind: "Kind", work_state: "State", place: "Place", missed_running: "planned start missed for {n} months running", open_row: "Open the row", open_row_of: "Open the row of {name}", works_none_chosen: "No work passes the filter.",
  timeline_title: "Timeline of {year}, to {month}", kind_work: "Works", kind_commitment: "Commitments", kind_order: "Orders", zoom: "Stretch of time", zoom_year: "Year", zoom_q1: "Q1", zoom_q2: "Q2", zoom_q3: "Q3", zoom_q4: "Q4",
  show_as: "Shown as", as_bars: "Bars", item: "Item", planned_from: "Planned from", planned_to: "Planned to", actual_from: "Started", actual_to: "Finished", legend_planned: "Planned", legend_actual: "Actual", legend_money: "Invested in the month", today: "Today",
  screen_full: "Full screen", screen_leave: "Leave", screen_progress: "Progress", screen_running: "{n} months running", screen_more: "{n} more", screen_moved: "Moved most", screen_moved_none: "Nothing moved since last month.", screen_better: "up", screen_worse: "down", screen_works: "{n}: {red} red, {yellow} yellow",
} as const;
