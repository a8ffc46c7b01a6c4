import type { MapPage } from "../../../contract/index.ts";

export interface GeoPoint {
  readonly id: string;
  readonly name: string;
  readonly at: readonly [number, number];
  readonly level: "green" | "yellow" | "red" | "grey";
  readonly exact: boolean;
}

/** What the map draws, without saying how. */
export interface GeoSpec {
  readonly shapes: readonly { readonly name: string; readonly label: readonly [number, number]; readonly ring: readonly (readonly [number, number])[]; readonly inner: boolean }[];
  readonly parks: readonly { readonly name: string; readonly at: readonly [number, number] }[];
  readonly points: readonly GeoPoint[];
  readonly dark?: boolean;
}

export const tones = {
  light: {
    land: "#f3f5f7", town: "#e9eef3", border: "#b9c4cf", label: "#66727e", park: "#5c6874", line: "#d9dfe5", edge: "#fff", ink: "#17212b",
    red: "#b3261e", yellow: "#d39a1f", green: "#2c6a4c", grey: "#8b96a1",
  },
  dark: {
    land: "#16283b", town: "#1d3349", border: "#3c5670", label: "#9db2c7", park: "#9db2c7", line: "#3c5670", edge: "#0c1826", ink: "#fff",
    red: "#ff6b5e", yellow: "#f2b63c", green: "#54c08a", grey: "#8fa3b6",
  },
} as const;

export const keyOf = (of: { readonly register: string; readonly id: string }): string => `${of.register}/${of.id}`;

const areaOf = (ring: readonly (readonly [number, number])[]): number =>
  Math.abs(ring.reduce((sum, [x, y], i) => { const [nx, ny] = ring[(i + 1) % ring.length]!; return sum + x * ny - nx * y; }, 0)) / 2;

/** Streets of the city are small and lie inside; they get a tone of their own. */
export function specOf(told: MapPage, works: MapPage["works"], dark = false): GeoSpec {
  const largest = Math.max(...told.shapes.map(({ ring }) => areaOf(ring)), 0);
  return {
    shapes: told.shapes.map(({ name, label, ring }) => ({ name, label, ring, inner: areaOf(ring) < largest / 6 })),
    parks: told.parks, dark,
    points: works.flatMap((each) => (each.at ? [{ id: keyOf(each), name: each.name, at: each.at, level: each.level, exact: each.exact }] : [])),
  };
}
