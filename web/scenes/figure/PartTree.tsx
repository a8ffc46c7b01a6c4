import type { Part } from "../../../contract/index.ts";
import { FigureLink } from "../../parts/Figure.tsx";
import { Text } from "../../parts/Text.tsx";
import { useTurn } from "../../place/usePlace.ts";

/** A value's tree: arithmetic, other figures, and leaves that open their rows below. */
export function PartTree({ part }: { part: Part }) {
  return <ul className="part-tree"><Branch part={lifted(part)} root /></ul>;
}

/** A figure that is nothing but one operation shows the operation's parts as its own. */
function lifted(part: Part): Part {
  const [only] = part.parts;
  return part.parts.length === 1 && only?.kind === "operation" && only.text === part.text ? { ...part, sign: only.sign, parts: only.parts } : part;
}

function Branch({ part, root = false }: { part: Part; root?: boolean }) {
  const turn = useTurn();
  return (
    <li>
      <div className="part">
        <span className="part-label">{part.metric && !root ? <FigureLink metric={part.metric} className="">{part.label}</FigureLink> : part.label ? <Text>{part.label}</Text> : <span className="quiet">{part.sign}</span>}</span>
        {part.leaf ? <button type="button" className="part-value figure" onClick={() => turn({ leaf: part.leaf, leafPage: undefined }, { replace: true })}><Text>{part.text}</Text></button> : <span className="part-value"><Text>{part.text}</Text></span>}
      </div>
      {part.parts.length > 0 ? (
        <ul>
          {/* a tree does not change its order; the same part may stand on both sides of a sign */}
          {part.parts.map((each, i) => (
            // oxlint-disable-next-line react/no-array-index-key
            <Signed key={`${i} ${each.label}`} sign={i > 0 && part.sign && part.sign.length === 1 ? part.sign : null}><Branch part={lifted(each)} /></Signed>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Signed({ sign, children }: { sign: string | null; children: React.ReactNode }) {
  return <>{sign ? <li className="sign" aria-hidden="true">{sign}</li> : null}{children}</>;
}
