import { Link } from "@tanstack/react-router";
import type { AgendaPart } from "../../../contract/index.ts";
import type { Column } from "../../parts/DataTable.tsx";

/** The way to the form of what is entered of a row; no column where nothing is. */
export const entering = <R,>(entry: AgendaPart["works_enter"], idOf: (row: R) => string): Column<R>[] => (entry === null ? [] : [{
  name: "enter", label: entry.label, cell: (row) => <Link className="action" to="/mine/$entry/$id" params={{ entry: entry.value, id: idOf(row) }}>{entry.label}</Link>,
}]);
