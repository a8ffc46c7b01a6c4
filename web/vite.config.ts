import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { precompress } from "./precompress.ts";
import { preload } from "./preload.ts";

/** `vite build -c web/vite.config.ts` writes dist/web; `vite -c web/vite.config.ts` serves the sources beside a running server. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preload("/web/main.ts", "/web/start.tsx", /\/web\/parts\/[^/]+\.tsx?$/), precompress()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    chunkSizeWarningLimit: 900,
  },
  server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:8016" } },
});
