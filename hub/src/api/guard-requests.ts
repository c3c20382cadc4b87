import { isIP } from "node:net";
import type { Request, RequestHandler } from "express";
import { HttpFault } from "./http-fault.ts";

/**
 * 'self' and nothing else: the page is whole in itself, so anything from elsewhere is an attack or a mistake. Home Assistant shows
 * the page in a frame of its own origin, hence frame-ancestors 'self'.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join("; ");

export function setSafeHeaders(): RequestHandler {
  return (_request, response, next) => {
    response.set({
      "Content-Security-Policy": contentSecurityPolicy,
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Permissions-Policy": "camera=(), geolocation=()",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    });
    next();
  };
}

/**
 * Refuses a Host that is not this hub's. A foreign page can make its own name point at the hub (DNS rebinding) and would then be
 * "same-origin"; it cannot do so with an address, so any address is let in.
 */
export function refuseForeignHosts(hosts: readonly string[]): RequestHandler {
  const allowed = new Set(["localhost", ...hosts].map((host) => host.toLowerCase()));
  return (request, _response, next) => {
    const name = hostName(request.headers.host ?? "");
    if (name !== null && (isIP(name) !== 0 || allowed.has(name))) {
      next();
      return;
    }
    next(
      new HttpFault(
        421,
        "foreign-host",
        "The hub does not answer to this name. Use its address, or add the name to allowedHosts in homeroom.yaml (HOMEROOM_ALLOWED_HOSTS) and start the hub anew.",
      ),
    );
  };
}

/**
 * Refuses requests that another site's page makes. Browsers send Sec-Fetch-Site, or Origin with every POST; programs at home send
 * neither and are let in.
 */
export function refuseForeignPages(): RequestHandler {
  return (request, _response, next) => {
    next(isForeign(request) ? new HttpFault(403, "foreign-page", "Only Homeroom's own page may ask the hub this.") : undefined);
  };
}

function isForeign(request: Request): boolean {
  const site = request.get("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const origin = request.headers.origin;
  if (origin === undefined) return false;
  // The scheme is not compared: a proxy may speak HTTPS to the browser and HTTP to the hub.
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host;
}

/** "[::1]:8099" -> "::1"; null when it is no host at all. */
function hostName(host: string): string | null {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?$/i.exec(host);
  return (match?.[1] ?? match?.[2])?.toLowerCase() ?? null;
}
