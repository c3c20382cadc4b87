import { Fault, fromBase64Url, newSecret, openNextSecret, toBase64Url } from "@homeroom/protocol";
import { afterEach, expect, test } from "vitest";
import { ManualClock } from "../../testing/manual-clock.ts";
import { MemoryLink } from "../../testing/memory-link.ts";
import type { Pairing } from "./pairing.ts";
import { RenewingLink } from "./renewing-link.ts";

const token: Pairing = {
  ...{ v: 1, hub: "mqtt://hub.local:1884", base: "homeroom", sat: "kitchen", name: "Kitchen", room: "Kitchen" },
  secret: toBase64Url(newSecret()),
};
const promised = { ...token, nextSecret: toBase64Url(newSecret()) };
const afterRenewal: Pairing = { ...token, secret: promised.nextSecret, secretVersion: 2 };
const refusal = new Fault("hub-refused", "The hub does not let this satellite in.");

/** A satellite's link whose hub, disk and clock are in a test's hand. */
class Renewal {
  readonly clock = new ManualClock();
  /** One for each secret that was tried, in order. */
  readonly logins: { pairing: Pairing; link: MemoryLink }[] = [];
  readonly kept: Pairing[] = [];
  /** What the satellite was told. */
  readonly told: string[] = [];
  readonly link: RenewingLink;
  onKeep: () => Promise<void> = () => Promise.resolve();

  constructor(pairing: Pairing, { keeps = true } = {}) {
    const keep = async (kept: Pairing) => {
      await this.onKeep();
      this.kept.push(kept);
    };
    let ids = 0;
    this.link = new RenewingLink({
      ...{ pairing, clock: this.clock, newId: () => `m${++ids}`, keep: keeps ? keep : undefined },
      linkOf: (login) => {
        const link = new MemoryLink(false);
        this.logins.push({ pairing: login, link });
        return link;
      },
    });
    this.link.start({
      online: () => this.told.push("online"),
      offline: () => this.told.push("offline"),
      down: () => this.told.push("down"),
      playFrame: () => this.told.push("frame"),
      fault: ({ code }) => this.told.push(code),
    });
  }

  get hub(): MemoryLink {
    const last = this.logins.at(-1);
    if (last === undefined) throw new Error("nobody has logged in");
    return last.link;
  }

  /** The secrets that the hub was offered on the latest login. */
  get offered(): string[] {
    const present = fromBase64Url(this.logins.at(-1)?.pairing.secret ?? "");
    return this.hub.told("renew-secret").map((offer) => toBase64Url(openNextSecret(offer, present)));
  }

  async online(): Promise<void> {
    this.hub.online();
    await this.clock.pass(0);
  }

  async answer(): Promise<void> {
    this.hub.down({ type: "secret-renewed", secretVersion: 2 });
    await this.clock.pass(0);
  }

  async refuse(): Promise<void> {
    this.hub.fault(refusal);
    await this.clock.pass(0);
  }
}

let open: Renewal | undefined;
afterEach(async () => {
  await open?.link.stop();
  expect(open?.clock.timers ?? 0).toBe(0);
});

const renewalOf = (...args: ConstructorParameters<typeof Renewal>): Renewal => {
  open = new Renewal(...args);
  return open;
};

test("after the first login a new secret is kept, offered, used, and then the token's is forgotten", async () => {
  const renewal = renewalOf(token);
  await renewal.online();
  const [{ nextSecret = "" } = token] = renewal.kept;
  expect(renewal.kept).toEqual([{ ...token, nextSecret }]);
  expect(renewal.offered).toEqual([nextSecret]);
  await renewal.answer();
  expect(renewal.told).toEqual([]);
  await renewal.online();
  expect(renewal.kept.at(-1)).toEqual({ ...token, secret: nextSecret, secretVersion: 2 });
  expect(toBase64Url(renewal.link.secret)).toBe(nextSecret);
  expect(renewal.told).toEqual(["online"]);
  expect(renewal.offered).toEqual([]);
});

test("the hub hears of a secret only when that is kept", async () => {
  const renewal = renewalOf(token);
  const written = Promise.withResolvers<undefined>();
  renewal.onKeep = () => written.promise;
  await renewal.online();
  expect(renewal.offered).toEqual([]);
  written.resolve(undefined);
  await renewal.clock.pass(0);
  expect(renewal.offered).toHaveLength(1);
});

test("a connection that is lost while the secret is being kept makes no second one", async () => {
  const renewal = renewalOf(token);
  const written = Promise.withResolvers<undefined>();
  renewal.onKeep = () => written.promise;
  await renewal.online();
  renewal.hub.offline();
  await renewal.online();
  written.resolve(undefined);
  await renewal.clock.pass(0);
  expect(renewal.kept).toHaveLength(1);
  expect(renewal.offered).toEqual([renewal.kept[0]?.nextSecret]);
});

test("a pairing that cannot be kept is told, and the satellite goes on with its token", async () => {
  const renewal = renewalOf(token);
  renewal.onKeep = () => Promise.reject(new Fault("settings-unwritable", "The disk is full."));
  await renewal.online();
  expect(renewal.told).toEqual(["settings-unwritable", "online"]);
  expect(renewal.hub.ups).toEqual([]);
  expect(toBase64Url(renewal.link.secret)).toBe(token.secret);
});

test("a hub that does not answer is used with the token's secret after three seconds", async () => {
  const renewal = renewalOf(token);
  await renewal.online();
  await renewal.clock.pass(2_999);
  expect(renewal.told).toEqual([]);
  await renewal.clock.pass(1);
  expect(renewal.told).toEqual(["online"]);
  expect(renewal.logins).toHaveLength(1);
});

test("an answer that comes late changes nothing on this connection", async () => {
  const renewal = renewalOf(token);
  await renewal.online();
  await renewal.clock.pass(3_000);
  await renewal.answer();
  expect(renewal.told).toEqual(["online", "down"]);
  expect(renewal.logins).toHaveLength(1);
});

test("a connection that is lost before the answer offers the same secret when it is back", async () => {
  const renewal = renewalOf(token);
  await renewal.online();
  renewal.hub.offline();
  await renewal.clock.pass(10_000);
  expect(renewal.told).toEqual([]);
  await renewal.online();
  expect(renewal.offered).toEqual([renewal.kept[0]?.nextSecret, renewal.kept[0]?.nextSecret]);
  expect(renewal.kept).toHaveLength(1);
});

test("a secret that is offered again travels under another salt and another id", async () => {
  const renewal = renewalOf(token);
  await renewal.online();
  renewal.hub.offline();
  await renewal.online();
  const [first, again] = renewal.hub.told("renew-secret");
  expect(again?.salt).not.toBe(first?.salt);
  expect(again?.id).not.toBe(first?.id);
});

test("what the hub says while its answer is awaited is passed on", async () => {
  const renewal = renewalOf(token);
  await renewal.online();
  renewal.hub.down({ type: "identify" });
  renewal.hub.raw(new TextEncoder().encode("no JSON"));
  expect(renewal.told).toEqual(["down", "down"]);
});

test("a hub that never answers is asked three times in one life of the program", async () => {
  const renewal = renewalOf(token);
  for (let round = 0; round < 5; round++) {
    await renewal.online();
    await renewal.clock.pass(3_000);
    renewal.hub.offline();
  }
  expect(renewal.offered).toHaveLength(3);
  expect(renewal.told.filter((told) => told === "online")).toHaveLength(5);
});

test("a next secret that was kept is tried first, and where the hub has it nothing more is asked", async () => {
  const renewal = renewalOf(promised);
  expect(renewal.logins[0]?.pairing).toEqual(afterRenewal);
  await renewal.online();
  expect(renewal.kept).toEqual([afterRenewal]);
  expect(renewal.told).toEqual(["online"]);
  expect(renewal.hub.ups).toEqual([]);
});

test("a next secret that the hub refuses gives way to the present one, which offers it again", async () => {
  const renewal = renewalOf(promised);
  await renewal.refuse();
  expect(renewal.logins.at(-1)?.pairing).toEqual(promised);
  await renewal.online();
  expect(renewal.offered).toEqual([promised.nextSecret]);
  expect(renewal.told).toEqual([]);
  await renewal.answer();
  await renewal.online();
  expect(renewal.told).toEqual(["online"]);
  expect(renewal.kept).toEqual([afterRenewal]);
});

test("a hub that refuses both secrets is told once, and is tried on with the present one", async () => {
  const renewal = renewalOf(promised);
  await renewal.refuse();
  await renewal.refuse();
  expect(renewal.told).toEqual(["hub-refused"]);
  expect(renewal.logins).toHaveLength(2);
});

test("a hub that is away leaves the question open which secret it knows", async () => {
  const renewal = renewalOf(promised);
  renewal.hub.fault(new Fault("hub-unreachable", "The hub does not answer."));
  expect(renewal.told).toEqual(["hub-unreachable"]);
  expect(renewal.logins).toHaveLength(1);
});

test("a hub that answers and then refuses is not gone round with for ever", async () => {
  const renewal = renewalOf(token);
  for (let round = 0; round < 5; round++) {
    await renewal.online();
    if (renewal.offered.length === 0) break;
    await renewal.answer();
    await renewal.refuse();
  }
  expect(renewal.logins).toHaveLength(7);
  expect(renewal.told).toEqual(["online"]);
  expect(toBase64Url(renewal.link.secret)).toBe(token.secret);
});

test("a new secret that opened the door is used though it cannot be kept; the next start finds both", async () => {
  const renewal = renewalOf(promised);
  renewal.onKeep = () => Promise.reject(new Fault("settings-unwritable", "The disk is full."));
  await renewal.online();
  expect(renewal.told).toEqual(["settings-unwritable", "online"]);
  expect(toBase64Url(renewal.link.secret)).toBe(promised.nextSecret);
  renewal.hub.offline();
  await renewal.online();
  expect(renewal.told).toEqual(["settings-unwritable", "online", "offline", "online"]);
});

test("a satellite that has renewed its secret, or keeps nothing, offers none", async () => {
  for (const renewal of [new Renewal(afterRenewal), new Renewal(token, { keeps: false })]) {
    await renewal.online();
    expect(renewal.told).toEqual(["online"]);
    expect(renewal.hub.ups).toEqual([]);
  }
});

test("a satellite that is stopped on the way logs in no more", async () => {
  for (const stopAfter of [0, 1, 2]) {
    const renewal = new Renewal(token);
    if (stopAfter > 0) await renewal.online();
    if (stopAfter > 1) renewal.hub.down({ type: "secret-renewed", secretVersion: 2 });
    await renewal.link.stop();
    await renewal.clock.pass(10_000);
    expect(renewal.logins).toHaveLength(1);
    expect(renewal.told).toEqual([]);
    expect(renewal.clock.timers).toBe(0);
  }
});
