import { field, type Trait } from "../trait.ts";

/** A leader and a unit that stand behind a project (挂包), and their visits to the site. */
export const sponsored: Trait<"sponsored"> = {
  kind: "sponsored", label: "领导挂包", label_en: "Sponsorship",
  main: () => [
    field("leader", "person", "挂包领导", "Sponsoring leader"),
    field("sponsor", "organisation", "挂包单位", "Sponsoring unit"),
  ],
  children: () => [{
    name: "visits", label: "现场调度", label_en: "Site visits", key: ["visited_on"],
    fields: [
      field("visited_on", "date", "到场日期", "Visited on", { required: true }),
      field("leader", "person", "到场领导", "Visiting leader"),
      field("difficulty", "text", "困难问题", "Difficulty raised"),
      field("solved_on", "date", "解决日期", "Solved on"),
    ],
  }],
};
