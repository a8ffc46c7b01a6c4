import { useEffect, useRef, useState } from "react";

/** How wide the table and each of its columns are, and how high its head, in pixels. */
interface Measures { readonly table: number; readonly columns: readonly number[]; readonly height: number }

/**
 * The head of a table that is wider than its place. Such a table scrolls in a box of its own, and within a box nothing
 * can stop below the bar of the page; so a copy lies over the head, and stops there in its stead. It is for the eye and
 * the mouse: keyboard and screen reader have the head itself. A table that fits needs no copy.
 */
export function HeadCopy({ table, names, children }: { table: React.RefObject<HTMLTableElement | null>; names: readonly string[]; children: React.ReactNode }) {
  const copy = useRef<HTMLDivElement>(null);
  const [measures, setMeasures] = useState<Measures>();
  useEffect(() => {
    const of = table.current!;
    const box = of.parentElement!;
    const follow = (): void => { if (copy.current) copy.current.scrollLeft = box.scrollLeft; };
    const watch = new ResizeObserver(() => {
      const wide = of.offsetWidth > box.clientWidth;
      box.classList.toggle("wide", wide);
      const heads = [...of.querySelectorAll("thead th")].map((each) => each.getBoundingClientRect());
      setMeasures(wide ? { table: of.offsetWidth, columns: heads.map(({ width }) => width), height: heads[0]?.height ?? 0 } : undefined);
    });
    watch.observe(box);
    watch.observe(of);
    box.addEventListener("scroll", follow, { passive: true });
    return () => { watch.disconnect(); box.removeEventListener("scroll", follow); };
  }, [table]);
  const laid = (node: HTMLDivElement | null): void => {
    copy.current = node;
    if (node) node.scrollLeft = table.current?.parentElement?.scrollLeft ?? 0;
  };
  if (!measures) return null;
  return (
    <div ref={laid} className="head-copy" style={{ marginBottom: -measures.height }} aria-hidden="true">
      <table className="plain" style={{ width: measures.table, tableLayout: "fixed" }}>
        <colgroup>{names.map((name, i) => <col key={name} style={{ width: measures.columns[i] }} />)}</colgroup>
        <thead>{children}</thead>
      </table>
    </div>
  );
}
