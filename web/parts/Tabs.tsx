import "./tabs.css";

export interface Tab<V> {
  readonly value: V;
  readonly label: string;
  /** how many are behind it */
  readonly count?: number;
}

/** One of a few, all of them in sight. */
export function Tabs<V extends string | boolean | undefined>({ label, of, chosen, onChoose }: { label: string; of: readonly Tab<V>[]; chosen: V | null; onChoose: (value: V) => void }) {
  return (
    <div className="tabs" role="group" aria-label={label}>
      {of.map((each) => (
        <button key={String(each.value)} type="button" aria-pressed={chosen === each.value} onClick={() => onChoose(each.value)}>{each.label}{each.count === undefined ? null : <> <b>{each.count}</b></>}</button>
      ))}
    </div>
  );
}
