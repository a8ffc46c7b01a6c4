import * as z from "zod";
import { type RouteName, routes } from "../../../contract/index.ts";
import { failure } from "../../../contract/api/common.ts";

type Json = Record<string, unknown>;

/** The route table as OpenAPI 3.1, whose schemas are JSON Schema 2020-12. */
export function openapi(title: string, version: string): Json {
  const schemas: Json = {};
  const failed = { description: "What is wrong, where, and what to do next", content: json(schemaOf(failure, "output", schemas)) };
  const paths: Record<string, Json> = {};
  for (const name of Object.keys(routes) as RouteName[]) {
    const route = routes[name];
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    const body = "body" in route ? { requestBody: { required: true, content: json(schemaOf(route.body, "input", schemas)) } } : {};
    paths[path] = {
      ...paths[path],
      [route.method.toLowerCase()]: {
        operationId: name, summary: route.summary, parameters: [...parameters("path", route.params, schemas), ...parameters("query", route.query, schemas)], ...body,
        responses: {
          200: { description: route.summary, content: "download" in route.response ? downloads(route.response.download) : json(schemaOf(route.response, "output", schemas)) },
          default: failed,
        },
      },
    };
  }
  return { openapi: "3.1.0", info: { title, version }, paths, components: { schemas } };
}

const json = (schema: Json): Json => ({ "application/json": { schema } });
const downloads = (types: readonly string[]): Json => Object.fromEntries(types.map((type) => [type, {}]));

function parameters(place: "path" | "query", of: z.ZodType, schemas: Json): Json[] {
  // a coerced number takes any input; what it gives says more. What may be left out is the input's to say
  const { properties = {} } = schemaOf(of, "output", schemas) as { properties?: Record<string, Json> };
  const { required = [] } = schemaOf(of, "input", schemas) as { required?: string[] };
  const optional = (name: string): boolean => place === "query" && (!required.includes(name) || "default" in (properties[name] ?? {}));
  return Object.entries(properties).map(([name, schema]) => ({ name, in: place, required: !optional(name), schema }));
}

/** A schema whose named parts stand under components, where the document's own references find them. */
function schemaOf(of: z.ZodType, io: "input" | "output", schemas: Json): Json {
  const { $schema: _, $defs, ...schema } = z.toJSONSchema(of, { io }) as Json & { $defs?: Json };
  for (const [name, part] of Object.entries($defs ?? {})) schemas[name] = moved(part);
  return moved(schema) as Json;
}

function moved(of: unknown): unknown {
  if (Array.isArray(of)) return of.map(moved);
  if (typeof of !== "object" || of === null) return of;
  return Object.fromEntries(Object.entries(of).filter(([key]) => key !== "id" || typeof (of as Json)["id"] !== "string").map(([key, value]) =>
    [key, key === "$ref" && typeof value === "string" ? value.replace("#/$defs/", "#/components/schemas/") : moved(value)]));
}
