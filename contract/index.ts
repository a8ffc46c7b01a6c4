/**
 * The wire: shapes by type, routes with their schemas, and issues in words. The browser takes types from
 * here and its value tables from `api/paths.ts` and `api/sorts.ts`, which bring no schema library along.
 */
export type * from "./api/account.ts";
export type * from "./api/agenda.ts";
export type * from "./api/bulletin.ts";
export type * from "./api/common.ts";
export type * from "./api/people.ts";
export type * from "./api/editor.ts";
export type * from "./api/entry.ts";
export type * from "./api/figure.ts";
export type * from "./api/leaders.ts";
export type * from "./api/issuing.ts";
export type * from "./api/overview.ts";
export type * from "./api/proof.ts";
export type * from "./api/programme.ts";
export type * from "./api/register.ts";
export type * from "./api/notice.ts";
export type * from "./api/report.ts";
export type * from "./api/review.ts";
export type * from "./api/supervision.ts";
export type * from "./api/work.ts";
export type * from "./api/workbook.ts";
export type * from "./api/sorts.ts";
export { address, paths, type Query, type RouteName } from "./api/paths.ts";
export {
  type AnswerOf, type BodyOf, type Download, type ParamsOf, type ParsedQueryOf, type QueryOf, type Route, routes, type RouteShape, type Shapes,
} from "./api/routes.ts";
export { isIssueCode, messages, type Told, tell } from "./messages/index.ts";
export type { Message, Messages } from "./messages/message.ts";
