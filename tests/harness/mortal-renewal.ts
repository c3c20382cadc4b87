import { decodePairingToken, encodeMessage, Fault, fromBase64Url, mqttPassword, topicsOf } from "@homeroom/protocol";
import { openSqliteDatabase } from "../../hub/src/adapters/sqlite-database.ts";
import type { Log } from "../../hub/src/ports/log.ts";
import type { SatelliteRegister } from "../../hub/src/ports/satellite-register.ts";
import { createAdmission } from "../../hub/src/rooms/admission.ts";
import { createBusDesk } from "../../hub/src/rooms/bus-desk.ts";
import { pairSatellite } from "../../hub/src/rooms/pair-satellite.ts";
import { createPresence } from "../../hub/src/rooms/presence.ts";
import type { Database } from "../../hub/src/store/schema.ts";
import { createStore } from "../../hub/src/store/store.ts";
import { ManualClock as HubClock, settle } from "../../hub/testing/manual-clock.ts";
import { type MemorySatellite, MemorySatelliteBus } from "../../hub/testing/memory-satellite-bus.ts";
import type { Pairing } from "../../satellite/src/link/pairing.ts";
import { RenewingLink } from "../../satellite/src/link/renewing-link.ts";
import type { Link, LinkHandlers } from "../../satellite/src/ports.ts";
import { ManualClock } from "../../satellite/testing/manual-clock.ts";

export type Victim = "hub" | "satellite" | "both";
/** Who dies after how many steps from the kill before, or from the start. */
export interface Kill {
  readonly afterSteps: number;
  readonly victim: Victim;
}

export interface Renewed {
  /** Everything that happened at which somebody might have died. */
  readonly steps: number;
  readonly problems: readonly string[];
}

/** One life of the hub or of the satellite: what it had begun when it died never goes on. */
class Life {
  alive = true;
  readonly ended = Promise.withResolvers<undefined>();
}

const topics = topicsOf("homeroom");
const logsNothing: Log = { debug() {}, info() {}, warn() {}, error() {} };
const retryMs = 500;
/** More than any run takes: a renewal has some twenty steps, and an answer may be missed for three seconds. */
const maxRounds = 3_000;

/**
 * A satellite is paired and renews its secret, with the hub's real door and the satellite's real link, and each dies where
 * `kills` says. What was written stays; everything else is gone, and a new life begins. Tells what is wrong at the end: a satellite
 * that cannot come in, or a token that still opens the door.
 */
export async function renewUnderKills(kills: readonly Kill[]): Promise<Renewed> {
  const db = await openSqliteDatabase(":memory:");
  try {
    return await new MortalHouse(db, kills).run();
  } finally {
    await db.destroy();
  }
}

class MortalHouse {
  readonly #kills: Kill[];
  readonly #register: SatelliteRegister;
  readonly #clock = new ManualClock();
  #bus = new MemorySatelliteBus("homeroom");
  #hub = new Life();
  #satellite = new Life();
  #login: MemorySatellite | undefined;
  /** The satellite's settings file. */
  #disk: Pairing | undefined;
  #isOnline = false;
  #steps = 0;
  #stepsSinceKill = 0;

  constructor(db: Database, kills: readonly Kill[]) {
    this.#kills = [...kills];
    this.#register = createStore(db, { household: "home", wallMs: () => this.#clock.wallMs() }).satellites;
  }

  async run(): Promise<Renewed> {
    const request = { name: "Kitchen", child: null, hub: "mqtt://hub.local:1884", base: "homeroom" };
    const { token } = await pairSatellite(this.#register, request, this.#clock.wallMs());
    this.#disk = decodePairingToken(token);
    const first = fromBase64Url(this.#disk.secret);
    this.#beginHub();
    this.#beginSatellite();
    for (let starts = 0; starts < 5; starts++) {
      if (!(await this.#comesOnline())) return this.#report(["the satellite cannot come in"]);
      if (this.#disk.nextSecret === undefined && this.#disk.secretVersion === 2) return this.#report(await this.#amiss(first));
      // A hub that died before it answered is asked again after the next login, at the latest when the satellite starts again.
      this.#kill("satellite");
    }
    return this.#report(["the secret is never renewed"]);
  }

  #report(problems: readonly string[]): Renewed {
    return { steps: this.#steps, problems };
  }

  async #comesOnline(): Promise<boolean> {
    for (let round = 0; round < maxRounds; round++) {
      if (this.#isOnline) return true;
      await settle();
      if (round % 5 === 4) await this.#clock.pass(20);
    }
    return false;
  }

  async #amiss(token: Uint8Array): Promise<string[]> {
    const door = createAdmission(this.#register, () => this.#clock.wallMs());
    const [known] = await this.#register.list();
    const own = fromBase64Url(this.#disk?.secret ?? "");
    return [
      (await door.login("kitchen", mqttPassword(token))) ? "the token still opens the door" : "",
      (await door.login("kitchen", mqttPassword(own))) ? "" : "the satellite's own secret does not open the door",
      known?.nextSecret === null && known.secretVersion === 2 ? "" : "the register holds more than the one renewed secret",
    ].filter((problem) => problem !== "");
  }

  /** Something has happened, or is about to. Who is dead by then does not go on. */
  async #step(life: Life): Promise<void> {
    this.#steps += 1;
    this.#stepsSinceKill += 1;
    const [next] = this.#kills;
    if (life.alive && next !== undefined && this.#stepsSinceKill > next.afterSteps) {
      this.#kills.shift();
      this.#stepsSinceKill = 0;
      this.#kill(next.victim);
    }
    if (!life.alive) await new Promise(() => {});
  }

  #kill(victim: Victim): void {
    if (victim !== "satellite") {
      this.#end(this.#hub);
      void this.#bus.close();
      this.#beginHub();
    }
    if (victim !== "hub") {
      this.#end(this.#satellite);
      this.#isOnline = false;
      this.#login?.vanish();
      this.#beginSatellite();
    }
  }

  #end(life: Life): void {
    life.alive = false;
    life.ended.resolve(undefined);
  }

  #beginHub(): void {
    const life = new Life();
    this.#hub = life;
    const bus = new MemorySatelliteBus("homeroom");
    this.#bus = bus;
    const register = this.#mortal(life);
    const clock = new HubClock(this.#clock.wallMs());
    const admission = createAdmission(register, () => clock.wallMs());
    const desk = createBusDesk({
      ...{ topics, hub: "hub1", register, clock, presence: createPresence(), log: logsNothing },
      login: (sat, password) => admission.login(sat, password),
      renewSecret: async (sat, sealed) => {
        const secretVersion = (await admission.renew(sat, sealed)) ?? 0;
        await this.#step(life);
        bus.send(sat, topics.down(sat), encodeMessage({ id: crypto.randomUUID(), type: "secret-renewed", secretVersion }));
      },
      announce: () => {},
      turns: () => ({ take: () => Promise.resolve(), frame() {}, gone() {} }),
    });
    void bus.open(desk);
  }

  /** The hub's register, at which it may die before and after each thing it writes. */
  #mortal(life: Life): SatelliteRegister {
    const register = this.#register;
    return {
      ...register,
      admitted: async (id) => {
        await this.#step(life);
        return register.admitted(id);
      },
      note: async (id, moment) => {
        await this.#step(life);
        await register.note(id, moment);
        await this.#step(life);
      },
    };
  }

  #beginSatellite(): void {
    const life = new Life();
    this.#satellite = life;
    if (this.#disk === undefined) throw new Error("the satellite was not paired");
    const link = new RenewingLink({
      ...{ pairing: this.#disk, clock: this.#clock, newId: () => crypto.randomUUID() },
      keep: async (pairing) => {
        await this.#step(life);
        this.#disk = pairing;
        await this.#step(life);
      },
      linkOf: ({ secret }) => this.#linkOf(life, fromBase64Url(secret)),
    });
    link.start({
      online: () => {
        if (life.alive) this.#isOnline = true;
      },
      offline: () => {
        if (life.alive) this.#isOnline = false;
      },
      down() {},
      playFrame() {},
      fault() {},
    });
  }

  #linkOf(life: Life, secret: Uint8Array): Link {
    return new BusLink({
      password: mqttPassword(secret),
      step: () => this.#step(life),
      after: (ms, then) => this.#clock.after(ms, then),
      connect: async (heard) => {
        const { ended } = this.#hub;
        const login = await Promise.race([
          this.#bus.connect("kitchen", { password: mqttPassword(secret), heard }),
          ended.promise,
        ]);
        if (life.alive) this.#login = login;
        return login;
      },
    });
  }
}

interface BusLinkOptions {
  password: string;
  step: () => Promise<void>;
  after: (ms: number, then: () => void) => void;
  /** Undefined when the hub died meanwhile. Rejects when the hub refuses the password. */
  connect: (heard: (topic: string, payload: Uint8Array) => void) => Promise<MemorySatellite | undefined>;
}

/** A satellite's login on the bus without a network; it comes back by itself. */
class BusLink implements Link {
  readonly #options: BusLinkOptions;
  #login: MemorySatellite | undefined;
  #stopped = false;

  constructor(options: BusLinkOptions) {
    this.#options = options;
  }

  start(handlers: LinkHandlers): void {
    void this.#connect(handlers);
  }

  control(bytes: Uint8Array): void {
    const login = this.#login;
    void this.#options.step().then(() => login?.publish(topics.up("kitchen"), bytes));
  }

  frame(): void {}

  stop(): Promise<void> {
    this.#stopped = true;
    this.#login?.leave();
    return this.#options.step();
  }

  async #connect(handlers: LinkHandlers): Promise<void> {
    const { step, connect } = this.#options;
    await step();
    let login: MemorySatellite | undefined;
    try {
      login = await connect((_topic, payload) => void step().then(() => handlers.down(payload)));
    } catch {
      handlers.fault(new Fault("hub-refused", "The hub does not let this satellite in."));
    }
    await step();
    if (this.#stopped) return;
    if (login?.connected === true) this.#cameOnline(login, handlers);
    else this.#retry(handlers);
  }

  #cameOnline(login: MemorySatellite, handlers: LinkHandlers): void {
    this.#login = login;
    login.subscribe(topics.down("kitchen"));
    void login.closed.then(() => {
      if (this.#stopped) return;
      handlers.offline();
      this.#retry(handlers);
    });
    handlers.online();
  }

  #retry(handlers: LinkHandlers): void {
    this.#options.after(retryMs, () => {
      if (!this.#stopped) void this.#connect(handlers);
    });
  }
}
