import type { IndexHtmlTransformContext, Plugin } from "vite";

type OutputChunk = Extract<NonNullable<IndexHtmlTransformContext["bundle"]>[string], { type: "chunk" }>;

/**
 * Keeps the program (`entry` with all that it imports) in one file, though scenes that are begun ahead of it share
 * parts with it; the small parts that scenes share (`parts`) come along, unless they bring a library, since a request
 * for each takes longer than their few lines. And has the page fetch it, with its style, beside the small `first` that
 * asks ahead for the data, instead of one after the other.
 */
export function preload(first: string, entry: string, parts: RegExp): Plugin {
  const program = new Set<string>();
  return {
    name: "dukao-preload",
    apply: "build",
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: "program", test: (id: string) => program.has(id) }] } } } } }),
    buildEnd() {
      const all = [...this.getModuleIds()];
      const reach = (from: (id: string) => boolean, into: Set<string>): Set<string> => {
        const waiting = all.filter(from);
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          if (into.has(id)) continue;
          into.add(id);
          waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
        return into;
      };
      const before = reach((id) => id.endsWith(first), new Set());
      const add = (ids: ReadonlySet<string>): void => { for (const id of ids) if (!before.has(id)) program.add(id); };
      add(reach((id) => id.endsWith(entry), new Set()));
      for (const part of all.filter((id) => parts.test(id))) {
        const brought = reach((id) => id === part, new Set());
        if (![...brought].some((id) => id.includes("/node_modules/") && !program.has(id) && !before.has(id))) add(brought);
      }
    },
    transformIndexHtml: {
      order: "post",
      handler: (_, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((each): each is OutputChunk => each.type === "chunk");
        const start = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(entry)));
        if (!start) throw new Error(`the build has no chunk for ${entry}`);
        return [
          ...[start.fileName, ...start.imports].map((file) => ({ tag: "link", injectTo: "head" as const, attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` } })),
          ...[...start.viteMetadata?.importedCss ?? []].map((file) => ({ tag: "link", injectTo: "head" as const, attrs: { rel: "stylesheet", crossorigin: true, href: `/${file}` } })),
        ];
      },
    },
  };
}
