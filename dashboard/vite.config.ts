import { defineConfig } from "vite";

export default defineConfig({
  // The page is served below any path (Home Assistant's ingress gives it a new one each time), so every address is relative.
  base: "./",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // Every browser that gets security updates; the hub's content policy forbids the inline script of the preload polyfill.
  build: { target: "es2022", modulePreload: false, assetsInlineLimit: 0 },
  // For `npm run dev -w dashboard` beside a running hub.
  server: { proxy: { "/api": { target: "http://127.0.0.1:8099", changeOrigin: true } } },
});
