import type { FieldDefinition, RegisterDefinition } from "../definition.ts";

/** A sound register; tests change one thing about it. */
export function register(change: Partial<RegisterDefinition> = {}): RegisterDefinition {
  return {
    id: "projects", label: "项目", label_en: "Projects", systems: ["S3"], keeper: "zc-fgj", key: ["code"], traits: [],
    fields: [field({ name: "code", type: "code", required: true })],
    ...change,
  };
}

export function field(change: Partial<FieldDefinition> & { readonly name: string }): FieldDefinition {
  return { label: change.name, type: "text", ...change };
}
