import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** `vite build -c web/vite.config.ts` writes dist/web; `--mode sample` answers requests from web/testing instead of a server. */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: mode === "sample" ? "../dist/web-sample" : "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    chunkSizeWarningLimit: 900,
  },
  server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:8016" } },
}));
