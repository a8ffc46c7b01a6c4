import * as z from "zod";
import { id, words } from "./words.ts";

const place = z.tuple([z.number(), z.number()]);

const feature = z.object({
  type: z.literal("Feature"),
  properties: z.object({ org: id, name: words.optional(), cp: place.optional() }),
  geometry: z.discriminatedUnion("type", [
    z.object({ type: z.literal("Polygon"), coordinates: z.array(z.array(place).min(4)).min(1) }),
    z.object({ type: z.literal("Point"), coordinates: place }),
  ]),
});

/** map.geojson of a pack: a schematic of its towns (RFC 7946, lon/lat); a pack may do without. */
export const packMap = z.object({ type: z.literal("FeatureCollection"), note: words, note_en: words.optional(), features: z.array(feature).min(1) });
export type PackMap = z.infer<typeof packMap>;
