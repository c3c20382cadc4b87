import { type RequestHandler, Router, static as serveFolder } from "express";
import { HttpFault } from "./http-fault.ts";

const immutable = "public, max-age=31536000, immutable";

/** The built dashboard. Vite names every file in `assets/` by its content, so those never change; the rest is asked for anew. */
export function servePage(dashboardDir: string): RequestHandler {
  const page = Router();
  page.use(
    "/assets",
    serveFolder(`${dashboardDir}/assets`, { index: false, setHeaders: (response) => cache(response, immutable) }),
  );
  page.use(serveFolder(dashboardDir, { setHeaders: (response) => cache(response, "no-cache") }));
  page.get("/", () => {
    throw new HttpFault(
      503,
      "page-not-built",
      "The dashboard is not built yet: run `npm run build -w dashboard`, then load this page again.",
    );
  });
  return page;
}

function cache(response: { setHeader(name: string, value: string): unknown }, value: string): void {
  response.setHeader("Cache-Control", value);
}
