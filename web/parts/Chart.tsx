import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import { type EChartsCoreOption, init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { ChartSpec } from "./chart.ts";

register([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

const ACCENT = "#1d4673";
const MUTED = "#aab6c2";

/** First place and every second one after it, so that the worst still has its line. */
const placesTo = (worst: number): number[] => Array.from({ length: Math.ceil((worst - 1) / 2) + 1 }, (_, i) => 1 + 2 * i);

function option(spec: ChartSpec): EChartsCoreOption {
  const known = spec.series.flatMap((each) => each.values).filter((each) => each !== null);
  const places = placesTo(Math.max(5, ...known));
  return {
    animation: false,
    grid: { left: 4, right: 14, top: 22, bottom: 2, containLabel: true },
    tooltip: {
      trigger: "axis", confine: true, transitionDuration: 0, borderColor: "#d9dfe5", textStyle: { fontSize: 12.5, color: "#17212b" },
      formatter: (items: { dataIndex: number }[]) => {
        const at = items[0]?.dataIndex ?? 0;
        return [`<b>${spec.at[at]}</b>`, ...spec.series.map((each) => `${each.label} ${each.texts[at] ?? ""}`)].join("<br>");
      },
    },
    xAxis: { type: "category", data: spec.at, axisTick: { show: false }, axisLine: { lineStyle: { color: "#c6ced6" } }, axisLabel: { color: "#66727e", fontSize: 12 } },
    yAxis: {
      type: "value", inverse: spec.invert ?? false, name: spec.unit, nameTextStyle: { color: "#66727e", fontSize: 12, align: "right" }, nameLocation: spec.invert ? "start" : "end", nameGap: 8,
      ...(spec.invert ? { min: 1, max: places.at(-1), axisTick: { show: false, customValues: places } } : { min: Math.min(0, ...known) }),
      splitNumber: 3, splitLine: { lineStyle: { color: "#eef1f4" } }, axisLabel: { color: "#66727e", fontSize: 12, ...(spec.invert ? { customValues: places } : {}) },
    },
    series: spec.series.map((each) => ({
      name: each.label, type: each.shape === "bar" ? "bar" : "line", data: [...each.values], barMaxWidth: 18,
      ...(each.shape === "step" ? { step: "middle" } : {}), symbol: "circle", symbolSize: 5, connectNulls: false,
      itemStyle: { color: each.muted ? MUTED : each.shape === "bar" ? "#6f8fb0" : ACCENT },
      lineStyle: { width: each.muted ? 1.2 : 1.8, color: each.muted ? MUTED : ACCENT, type: each.muted ? "dashed" : "solid" },
      ...(each.muted ? { symbol: "none" } : {}),
    })),
  };
}

export function Chart({ spec, height }: { spec: ChartSpec; height: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chart = init(box.current!, null, { renderer: "svg" });
    chart.setOption(option(spec));
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(box.current!);
    return () => { watch.disconnect(); chart.dispose(); };
  }, [spec]);
  return <div ref={box} style={{ height, width: "100%" }} aria-hidden="true" />;
}
