import type { IndexHtmlTransformContext, Plugin } from "vite";

type OutputChunk = Extract<NonNullable<IndexHtmlTransformContext["bundle"]>[string], { type: "chunk" }>;

/**
 * Keeps the program (`entry` with all that it imports) in one file, though scenes that are begun ahead of it share
 * parts with it, and has the page fetch it beside the small `first` that asks ahead for the data, instead of one after the other.
 */
export function preload(first: string, entry: string): Plugin {
  const program = new Set<string>();
  return {
    name: "dukao-preload",
    apply: "build",
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: "program", test: (id: string) => program.has(id) }] } } } } }),
    buildEnd() {
      const all = [...this.getModuleIds()];
      const reach = (from: string, into: Set<string>): Set<string> => {
        const waiting = all.filter((id) => id.endsWith(from));
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          if (into.has(id)) continue;
          into.add(id);
          waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
        return into;
      };
      const before = reach(first, new Set());
      for (const id of reach(entry, new Set())) if (!before.has(id)) program.add(id);
    },
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((each): each is OutputChunk => each.type === "chunk");
        const start = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(entry)));
        if (!start) throw new Error(`the build has no chunk for ${entry}`);
        return [start.fileName, ...start.imports].map((file) => ({ tag: "link", injectTo: "head" as const, attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` } }));
      },
    },
  };
}
