/** Routes by name. */
export type Paths = Readonly<Record<string, { readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"; readonly path: `/api/${string}` }>>;
