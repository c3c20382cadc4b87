/** What the bus tells the hub. Called on the hub's main thread and must return at once. */
export interface BusEvents {
  /** A login. `sat` has already the right shape. Resolves to whether it may come in. */
  login(sat: string, password: string): Promise<boolean>;
  /** A message that the satellite was allowed to publish. `payload` is only lent: copy what is kept. */
  received(sat: string, topic: string, payload: Uint8Array): void;
  /** The connection of a satellite is gone. */
  gone(sat: string): void;
}

/** The road between the satellites and the hub. */
export interface SatelliteBus {
  /** Starts to accept satellites. Rejects with a Fault `bus-port-in-use` or `bus-unavailable`. */
  open(events: BusEvents): Promise<void>;
  /**
   * Control (qos 1) or audio (qos 0, dropped and counted where the satellite's connection is congested). Returns false when
   * the satellite is not connected or has not subscribed to `topic`. The bus keeps `payload`: it must not be changed afterwards.
   */
  send(sat: string, topic: string, payload: Uint8Array, qos: 0 | 1): boolean;
  /** Ends a satellite's connection, if any: it was revoked, or misbehaves. */
  expel(sat: string): void;
  /** Ends every connection; what was sent before arrives, but at a satellite that does not read. */
  close(): Promise<void>;
}
