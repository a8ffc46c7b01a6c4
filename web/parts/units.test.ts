import { expect, it } from "vitest";
import { unitRoom } from "./units.ts";

it.each([
  [[], "1.00em"], [["%"], "1.00em"], [["个", "亿元"], "2.00em"], [["天", "毫克/立方米"], "5.40em"], [["mg/L"], "2.35em"],
])("room for %o", (units, room) => expect(unitRoom(units)).toBe(room));
