import { useProgramme } from "../data/queries.ts";
import { walk } from "./switches.tsx";

/** The programme's organisations as choices, each below the one that it belongs to; with the district itself where it may be meant, or nothing but it. */
export function UnitOptions({ root = false }: { root?: boolean | "alone" }) {
  const { data } = useProgramme();
  if (!data) return null;
  const top = data.organisations.find(({ id }) => id === data.root);
  return (
    <>
      {root && top ? <option value={top.id}>{top.name}</option> : null}
      {(root === "alone" ? [] : walk(data)).map(({ organisation, depth }) => <option key={organisation.id} value={organisation.id}>{"\u3000".repeat(depth + (root ? 1 : 0))}{organisation.short}</option>)}
    </>
  );
}
