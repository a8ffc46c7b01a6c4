export { composeBulletin, type MonthBulletin, type MonthSources, monthSources, namesOf } from "./compose.ts";
export { fileName } from "./file-name.ts";
export { type BulletinFiles, bulletinFiles } from "./files.ts";
export { draftLetterhead } from "./letterhead.ts";
