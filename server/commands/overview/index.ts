export { agenda, type AgendaPart, type AgendaRows } from "./agenda.ts";
export { titleOf, type Waiting } from "./attention.ts";
export { goalView, type GoalView, type WordedRow } from "./goal.ts";
export { type AskedMonth, overview, type Overview } from "./overview.ts";
export { type GoalSeen, goalSeen, type PortfolioSeen, portfolioSeen } from "./seen.ts";
export type { StartsStanding } from "./starts.ts";
export { once, type Portfolio, portfolio, type PortfolioTask, type PortfolioWork } from "./portfolio.ts";
export { type Standing, yearSoFar } from "./standing.ts";
export { sponsorOf, type WorkState } from "./works.ts";
