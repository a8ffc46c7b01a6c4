export { composeBulletin, type MonthBulletin, namesOf } from "./compose.ts";
export { type BulletinFiles, bulletinFiles } from "./files.ts";
