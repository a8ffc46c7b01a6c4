import { field, none, type Trait } from "../trait.ts";

/** Where it is, in words and in degrees (CGCS2000). */
export const located: Trait<"located"> = {
  kind: "located", label: "位置", label_en: "Location",
  main: ({ personal }) => [
    field("place", "text", "地点", "Place"),
    field("longitude", "decimal", "经度", "Longitude"),
    field("latitude", "decimal", "纬度", "Latitude"),
  ].map((each) => (personal ? { ...each, personal } : each)),
  children: none,
};
