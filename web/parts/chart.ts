/** What a chart shows, without saying how. Values are for drawing only; what is read out is `texts`. */
export interface ChartSpec {
  readonly title: string;
  readonly at: readonly string[];
  readonly unit: string;
  /** smaller values higher up: places */
  readonly invert?: boolean;
  readonly series: readonly {
    readonly label: string;
    readonly shape: "line" | "bar" | "step";
    readonly values: readonly (number | null)[];
    readonly texts: readonly string[];
    readonly muted?: boolean;
  }[];
}
