import { describe, expect, it } from "vitest";
import { answer } from "./stub.ts";

const at = (path: string): Response => answer(new URL(path, "http://sample"));

/** Every sample answer is parsed by its route's schema on the way out, so that screens are tried with what the server must send. */
describe("sample answers", () => {
  it.each([
    "/api/programme", "/api/overview?month=2016-10", "/api/goals/g5", "/api/registers", "/api/registers/projects", "/api/registers/projects/rows?filter=tier:eq:city&filter=started_on:present&size=5",
    "/api/registers/projects/rows/p-1", "/api/figures", "/api/figures/district_start_rate", "/api/figures/o3_days?edition=live", "/api/figures/district_start_rate/rows?leaf=a&page=3&size=10", "/api/bulletins/2016-10?edition=1&lang=en",
  ])("%s", (path) => expect(at(path).status).toBe(200));

  it.each([
    ["/api/overview?month=2016-13", 400], ["/api/registers/projects/rows?filter=nonsense", 400], ["/api/registers/projects/rows?size=100000", 400], ["/api/goals/g99", 404], ["/api/bulletins/2031-01", 404], ["/api/nothing", 404],
  ])("%s is refused with %i and issues", async (path, status) => {
    const response = at(path);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { issues: unknown[] }).issues).toHaveLength(1);
  });

  it("repeats a filter as a list", async () => {
    const { total } = (await at("/api/registers/projects/rows?filter=tier:eq:district&filter=started_on:missing").json()) as { total: number };
    expect(total).toBe(6);
  });
});
