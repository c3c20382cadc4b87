/** How much one satellite, or somebody who only pretends to be one, may ask of the hub. */
export interface BusLimits {
  /** All connections together; a house has tens. */
  readonly connections: number;
  /** Connections that have not logged in; the oldest makes room for a new one. */
  readonly strangers: number;
  /** From the connection to the end of a login that succeeds. */
  readonly loginMs: number;
  /** The first packet, which must be CONNECT. */
  readonly connectPacketBytes: number;
  /** Any later packet: 16 KiB of JSON and its topic are the most that the wire contract knows. */
  readonly packetBytes: number;
  /** Microphone frames come 31 a second; the burst is the backlog of a network that stood still for 10 seconds. */
  readonly packetsPerSecond: number;
  readonly packetBurst: number;
  readonly bytesPerSecond: number;
  readonly byteBurst: number;
  readonly subscriptions: number;
  /** Audio for a satellite with this much still to be written is dropped: 64 KiB are 1.3 s at 24 kHz. */
  readonly audioBacklogBytes: number;
  /** A satellite that leaves this much unread is cut off. */
  readonly backlogBytes: number;
  /** A satellite that reads nothing for so long while something waits for it is cut off. */
  readonly drainMs: number;
  /** When the hub stops, a satellite has so long to read what it was sent. */
  readonly partingMs: number;
}

export const defaultBusLimits: BusLimits = {
  connections: 512,
  strangers: 64,
  loginMs: 5_000,
  connectPacketBytes: 4_096,
  packetBytes: 20 * 1024,
  packetsPerSecond: 200,
  packetBurst: 400,
  bytesPerSecond: 256 * 1024,
  byteBurst: 512 * 1024,
  subscriptions: 8,
  audioBacklogBytes: 64 * 1024,
  backlogBytes: 256 * 1024,
  drainMs: 5_000,
  partingMs: 200,
};
