import type { Me } from "../../contract/index.ts";

type Whose = Pick<Me, "can" | "due" | "signed_in">;

/** Whether it hangs on what waits: a unit's head is there to review what the unit reports. */
export const hangsOnReview = ({ can, due }: Pick<Whose, "can" | "due">): boolean => due === null && can["review-unit"] === true && can["review-office"] !== true;

/** Where a person's work begins. `has` says whether there is such a page, `waits` whether a review waits for a unit's head. */
export function landingOf({ can, due, signed_in }: Whose, has: (path: string) => boolean = () => true, waits = false): string {
  if (due !== null) return "/sign-in";
  if (can["keep-accounts"] || can["grant-roles"] || can["read-audit"]) return "/admin";
  if (can["review-office"]) return has("/review") ? "/review" : "/report";
  if (waits && hangsOnReview({ can, due }) && has("/review")) return "/review";
  if (can["report"]) return "/report";
  if (can["read-agenda"] && has("/mine")) return "/mine";
  if (can["read"]) return "/";
  return signed_in ? "/account" : "/sign-in";
}

/** The address that somebody came from, if it is one of ours: another site's would lead people astray. */
export function ownAddress(next: string | undefined, origin: string): string | undefined {
  if (next === undefined || !next.startsWith("/")) return undefined;
  let to: URL;
  try {
    to = new URL(next, origin);
  } catch {
    return undefined;
  }
  return to.origin !== origin || to.pathname === "/sign-in" || to.pathname.startsWith("/api/") ? undefined : to.pathname + to.search + to.hash;
}
