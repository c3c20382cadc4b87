import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

/**
 * A new connection to `mqtt://host:port`, or over TLS to `mqtts://host:port`, whose certificate must be one that the machine
 * trusts. Not by mqtt.js's own `connect`, which loads every transport that it knows: 8 MB that a Pi has better uses for.
 */
export function openBrokerSocket(url: string): Socket {
  const { protocol, hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  // Nagle's algorithm would hold frames back for 13 to 44 ms each.
  const to = { host, port: Number(port), noDelay: true };
  if (protocol === "mqtt:") return connectTcp(to);
  return connectTls(isIP(host) === 0 ? { ...to, servername: host } : to);
}
