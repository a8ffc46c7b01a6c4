import { tmpdir } from "node:os";
import { join } from "node:path";
import { bulletinFiles } from "../../commands/bulletin/index.ts";
import { type Identity, identityOf } from "../../identity/identity.ts";
import type { Office } from "../../office.ts";
import type { Bound } from "../route.ts";
import { accountRoutes } from "./account.ts";
import { auditRoutes } from "./audit.ts";
import { oidcRoutes } from "./oidc.ts";
import { peopleRoutes } from "./people.ts";
import { bulletinRoutes } from "./bulletins.ts";
import { editorAidRoutes } from "./editor-aids.ts";
import { editorRoutes } from "./editor.ts";
import { exchangeRoutes } from "./exchange.ts";
import { figureRoutes } from "./figures.ts";
import { importRoutes } from "./imports.ts";
import { leadersRoutes } from "./leaders.ts";
import { issuingRoutes } from "./issuing.ts";
import { openapiRoutes } from "./openapi.ts";
import { entryRoutes } from "./entries.ts";
import { proofRoutes } from "./proof.ts";
import { programmeRoutes } from "./programme.ts";
import { publicRoutes } from "./public.ts";
import { registerRoutes } from "./registers.ts";
import { noticeRoutes } from "./notices.ts";
import { reviewRoutes } from "./review.ts";
import { supervisionRoutes } from "./supervision.ts";
import { type FileStore, fileStore } from "../../files/store.ts";
import { reportRoutes } from "./report.ts";
import { workbookRoutes } from "./workbook.ts";
import { workRoutes } from "./works.ts";

/** What routes need beside the office. */
export interface Around {
  /** called after a write: links the new batches into the chain a moment later */
  readonly sealSoon: () => void;
  /** of this program, from package.json */
  readonly version: string;
  /** how people sign in; the usual rules when nothing is said */
  readonly identity?: Identity;
  /** where evidence lies; under the temporary folder when nothing is said, for tests */
  readonly files?: FileStore;
}

export function allRoutes(office: Office, around: Around): Bound[] {
  const files = bulletinFiles();
  const evidence = around.files ?? fileStore(join(tmpdir(), "dukao"));
  const identity = around.identity ?? identityOf(office);
  return [
    ...programmeRoutes(office, files, around.version), ...registerRoutes(office), ...exchangeRoutes(office, around),
    ...figureRoutes(office), ...bulletinRoutes(office, files), ...openapiRoutes(office, around.version),
    ...accountRoutes(office, identity), ...oidcRoutes(office, identity), ...peopleRoutes(office, identity, around), ...auditRoutes(office), ...proofRoutes(office, around),
    ...workRoutes(office), ...noticeRoutes(office),
    ...reportRoutes(office, around, evidence),
    ...reviewRoutes(office, around), ...supervisionRoutes(office, around, evidence),
    ...leadersRoutes(office, identity), ...entryRoutes(office, around),
    ...issuingRoutes(office, files, around), ...publicRoutes(office),
    ...workbookRoutes(office), ...importRoutes(office),
    ...editorRoutes(office, around), ...editorAidRoutes(office, around),
  ];
}
