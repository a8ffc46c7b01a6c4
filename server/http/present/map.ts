import { createHash } from "node:crypto";
import type { Language, MapPage } from "../../../contract/index.ts";
import type { Office } from "../../office.ts";
import { orgNamed } from "./shape.ts";

/** Longitude and latitude, for drawing only. */
export type At = [number, number];

interface Drawn {
  readonly note: string;
  readonly shapes: MapPage["shapes"];
  readonly parks: MapPage["parks"];
  /** where a unit stands on the map, and how far its rows may be spread around it, in degrees */
  readonly middles: ReadonlyMap<string, { readonly at: At; readonly reach: number }>;
}

/** The pack's schematic in the reader's language; empty where the pack has none. */
export function mapOf({ pack, organisations }: Office, language: Language): Drawn {
  const { map } = pack;
  if (!map) return { note: "", shapes: [], parks: [], middles: new Map() };
  const middles = new Map<string, { at: At; reach: number }>();
  const shapes: MapPage["shapes"] = [];
  const parks: MapPage["parks"] = [];
  for (const { properties: { org, name, cp }, geometry } of map.features) {
    const label = language === "en" ? orgNamed(organisations, org, language).name : (name ?? orgNamed(organisations, org, language).name);
    if (geometry.type === "Point") {
      middles.set(org, { at: geometry.coordinates, reach: 0.004 });
      parks.push({ org, name: label, at: geometry.coordinates });
      continue;
    }
    const ring = geometry.coordinates[0]!;
    const at = cp ?? centre(ring);
    middles.set(org, { at, reach: Math.min(...ring.map((corner) => Math.hypot(corner[0] - at[0], corner[1] - at[1]))) * 0.6 });
    shapes.push({ org, name: label, label: at, ring });
  }
  return { note: language === "en" ? (map.note_en ?? map.note) : map.note, shapes, parks, middles };
}

const centre = (ring: readonly (readonly [number, number])[]): At =>
  [ring.reduce((sum, [x]) => sum + x, 0) / ring.length, ring.reduce((sum, [, y]) => sum + y, 0) / ring.length];

/** A place near the middle of the unit, always the same for the same row; nothing where the map does not know the unit. */
export function placeNear(middles: Drawn["middles"], org: string, row: string): At | undefined {
  const middle = middles.get(org);
  if (!middle) return undefined;
  const hash = createHash("sha256").update(row).digest();
  const angle = (hash.readUInt16BE(0) / 65_536) * 2 * Math.PI;
  const far = Math.sqrt(hash.readUInt16BE(2) / 65_536) * middle.reach;
  return [middle.at[0] + far * Math.cos(angle), middle.at[1] + far * Math.sin(angle)];
}
