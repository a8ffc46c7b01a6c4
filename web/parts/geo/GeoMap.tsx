import { ScatterChart } from "echarts/charts";
import { GeoComponent, TooltipComponent } from "echarts/components";
import { type EChartsCoreOption, init, registerMap, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { type GeoPoint, type GeoSpec, tones } from "./geo.ts";

register([GeoComponent, ScatterChart, TooltipComponent, SVGRenderer]);

/** Each level has its own shape beside its colour: square, triangle, disc, ring. */
const symbols: Readonly<Record<GeoPoint["level"], string>> = { red: "rect", yellow: "triangle", green: "circle", grey: "emptyCircle" };
const SIZE = 11;
/** What stands well is smaller, so that what does not is seen among it. */
const sizes: Readonly<Record<GeoPoint["level"], number>> = { red: SIZE, yellow: SIZE, green: 7, grey: 8 };
const MAP = "district";

/** A degree of longitude is shorter than one of latitude, by the cosine of the latitude. */
const ASPECT = 0.8;

function option({ shapes, parks, points, dark }: GeoSpec, selected: string | undefined): EChartsCoreOption {
  const tone = tones[dark ? "dark" : "light"];
  const of = (level: GeoPoint["level"]) => points.filter((each) => each.level === level);
  return {
    animation: false,
    tooltip: { trigger: "item", confine: true, transitionDuration: 0, borderColor: tone.line, textStyle: { fontSize: 12.5 }, formatter: (item: { name: string }) => item.name },
    geo: {
      map: MAP, aspectScale: ASPECT, roam: false, silent: true, top: 8, bottom: 8, left: 8, right: 8,
      itemStyle: { areaColor: tone.land, borderColor: tone.border, borderWidth: 1.2 },
      label: { show: true, color: tone.label, fontSize: dark ? 16 : 12, textBorderColor: tone.edge, textBorderWidth: 2 },
      regions: shapes.filter((each) => each.inner).map(({ name }) => ({ name, itemStyle: { areaColor: tone.town } })),
    },
    series: [
      {
        type: "scatter", coordinateSystem: "geo", silent: true, symbol: "diamond", symbolSize: 7, itemStyle: { color: tone.park },
        data: parks.map(({ name, at }) => ({ name, value: at })), label: { show: true, formatter: "{b}", position: "bottom", color: tone.park, fontSize: dark ? 14 : 11.5 },
      },
      ...(["grey", "green", "yellow", "red"] as const).map((level) => ({
        type: "scatter", coordinateSystem: "geo", symbol: symbols[level], symbolSize: sizes[level] * (dark ? 1.35 : 1),
        itemStyle: { color: tone[level], borderColor: tone.edge, borderWidth: 0.8 },
        data: of(level).map((each) => ({
          id: each.id, name: each.name, value: each.at,
          ...(each.id === selected ? { symbolSize: SIZE * 2, itemStyle: { borderColor: tone.ink, borderWidth: 2.5 } } : each.exact ? {} : { itemStyle: { opacity: 0.72 } }),
        })),
      })),
    ],
  };
}

/** The schematic with its points. It is for the eye: what it says must stand beside it as a list. */
export function GeoMap({ spec, selected, onSelect }: { spec: GeoSpec; selected?: string | undefined; onSelect?: (id: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(undefined);
  const select = useRef(onSelect);
  useEffect(() => { select.current = onSelect; }, [onSelect]);
  useEffect(() => {
    registerMap(MAP, {
      type: "FeatureCollection",
      features: spec.shapes.map(({ name, label, ring }) => ({ type: "Feature", properties: { name, cp: [...label] }, geometry: { type: "Polygon", coordinates: [ring.map((corner) => [...corner])] } })),
    } as never);
    const made = init(box.current!, null, { renderer: "svg" });
    chart.current = made;
    made.on("click", (event) => {
      const { id } = (event.data ?? {}) as { id?: string };
      if (id !== undefined) select.current?.(id);
    });
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(box.current!);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = undefined;
    };
  }, [spec.shapes]);
  useEffect(() => chart.current?.setOption(option(spec, selected), { notMerge: true }), [spec, selected]);
  return <div ref={box} className="geo" aria-hidden="true" />;
}
