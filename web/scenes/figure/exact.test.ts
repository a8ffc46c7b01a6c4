import { expect, it } from "vitest";
import { shortExact } from "./FigureDrawer.tsx";

it.each([["82.352941176470588", "82.35294117…"], ["22.75", "22.75"], ["0.12345678", "0.12345678"], ["-0.123456789", "-0.12345678…"], ["123456789012", "123456789012"]])("%s", (exact, told) => expect(shortExact(exact)).toBe(told));
