/** What keeps two cells of a line apart. */
const BETWEEN = "　";

const SPACES = /[\s ]+/g;

/**
 * Pasted HTML in which each row of a table (of Word, WPS or Excel) is a line of its own, its cells apart: the text knows
 * no tables but those of figures, and cells run together would make one number of two. Says so by `onTable`.
 */
export function withoutTables(html: string, onTable: () => void): string {
  if (!/<table/i.test(html)) return html;
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const table of page.querySelectorAll("table")) {
    table.replaceWith(...[...table.rows].map((row) => {
      const line = page.createElement("p");
      line.textContent = [...row.cells].map((cell) => (cell.textContent ?? "").replace(SPACES, " ").trim()).join(BETWEEN);
      return line;
    }));
  }
  onTable();
  return page.body.innerHTML;
}
