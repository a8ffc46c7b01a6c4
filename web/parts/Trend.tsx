import { lazy, Suspense } from "react";
import type { ChartSpec } from "./chart.ts";
import { Text } from "./Text.tsx";

const Canvas = lazy(() => import("./Chart.tsx").then((module) => ({ default: module.Chart })));

/** A chart whose engine is fetched only when one is on the page; its data are also told as a table to those who cannot see it. */
export function Trend({ spec, height = 190 }: { spec: ChartSpec; height?: number }) {
  return (
    <figure className="trend">
      <Suspense fallback={<div style={{ height }} />}><Canvas spec={spec} height={height} /></Suspense>
      <div className="unseen"><table>
        <caption>{spec.title}</caption>
        <tbody>
          {spec.series.map((series) => (
            <tr key={series.label}><th scope="row">{series.label}</th>{series.texts.map((text, i) => <td key={spec.at[i]}>{spec.at[i]} <Text>{text}</Text></td>)}</tr>
          ))}
        </tbody>
      </table></div>
    </figure>
  );
}
