import type { AuthenticateError, Client, Connection } from "aedes";
import { Aedes } from "aedes";
import type { BusLimits } from "./bus-limits.ts";
import type { Will } from "./satellite-connection.ts";
import { voidEmitter } from "./void-emitter.ts";

/** MQTT 3.1.1, table 3.1: why a CONNECT is refused. */
export const connackCodes = { unavailable: 3, badPassword: 4, notAuthorized: 5 } as const;
export type Refusal = (typeof connackCodes)[keyof typeof connackCodes];

/** What the bus answers to the broker's questions. `connection` is the socket that was handed to the broker. */
export interface BrokerDoor {
  /** A CONNECT has come. False when the connection is not known any more. */
  arrived(connection: Connection, will: Will | null): boolean;
  /** Null, or why the login is refused. Never rejects. */
  login(client: Client, username: string, password: Uint8Array | undefined): Promise<Refusal | null>;
  /** Takes a message; an error ends the connection. */
  receive(client: Client | null, topic: string, payload: Uint8Array, qos: 0 | 1 | 2): Error | null;
  maySubscribe(client: Client, filter: string): boolean;
  unsubscribed(client: Client, filters: readonly string[]): void;
  failed(cause: Error): void;
}

/** A broker that keeps nothing, passes nothing from one client to another, and asks `door` about everything. */
export function createBroker(limits: BusLimits, door: BrokerDoor): Aedes {
  const broker = new Aedes({
    mq: voidEmitter,
    drainTimeout: limits.drainMs,
    // The bus keeps a stricter watch: until the login has succeeded, not only until a CONNECT has come.
    connectTimeout: limits.loginMs * 2,
    // A satellite's id may be longer than the 23 characters of MQTT 3.1.
    maxClientsIdLength: 64,
    preConnect: (client, packet, done) => {
      const { will } = packet;
      const known = door.arrived(client.conn, will === undefined ? null : { topic: will.topic, payload: asBytes(will.payload) });
      // The bus publishes the will itself, so that it always comes before the news that the satellite is gone.
      delete packet.will;
      // Whatever a satellite calls itself, it has one connection: the broker ends the older of two with one client id.
      packet.clientId = packet.username ?? "";
      // Otherwise the broker stores, without a bound, what an absent satellite missed. What must last is in the database.
      packet.clean = true;
      done(null, known);
    },
    authenticate: (client, username, password, done) => {
      void door.login(client, username ?? "", password).then((refusal) => {
        if (refusal === null) done(null, true);
        else done(refusedWith(refusal), null);
      });
    },
    authorizePublish: (client, packet, done) => {
      // The hub is the only reader, so there is nobody to retain a message for.
      packet.retain = false;
      done(door.receive(client, packet.topic, asBytes(packet.payload), packet.qos));
    },
    authorizeSubscribe: (client, subscription, done) => {
      done(null, door.maySubscribe(client, subscription.topic) ? subscription : null);
    },
  });
  broker.on("unsubscribe", (filters, client) => door.unsubscribed(client, filters));
  // aedes emits "error" too, which its types leave out; without a listener it would end the process.
  (broker as NodeJS.EventEmitter).on("error", (cause: Error) => door.failed(cause));
  return broker;
}

function refusedWith(returnCode: Refusal): AuthenticateError {
  const refused: Error = Object.assign(new Error("login refused"), { returnCode });
  // The type wants a const enum, whose members a compiler that only erases types cannot read.
  return refused as AuthenticateError;
}

function asBytes(payload: string | Uint8Array): Uint8Array {
  return typeof payload === "string" ? Buffer.from(payload) : payload;
}
