import { sayReplySchema } from "@homeroom/protocol";
import { bank } from "../../skills/src/content/bank.ts";
import { type DrillOnDisk, readDrill } from "./drill-on-disk.ts";
import { newDataDir, type RunningHub, startHub } from "./start-hub.ts";

export interface KillReport {
  readonly kills: number;
  /** Judged answers of which the child was told. */
  readonly acknowledged: number;
  /** Kills that fell between the commit of a step and its answer: what was stored had not been told. */
  readonly storedUntold: number;
  /** Kills that fell into a drill with a question pending, after which the hub was asked for the question. */
  readonly resumed: number;
  /** What was lost, doubled, skipped or asked again; empty when all is well. */
  readonly problems: readonly string[];
  /** From the start of the process until it accepts, one for each start. */
  readonly startMs: readonly number[];
}

const child = "Ada";
/** Some twenty answers, after a beginning that is slower: the kill falls anywhere in a turn, and often into a pending question. */
const longestLifeMs = 500;

/**
 * A child drills as fast as it can type, and the hub is killed without a goodbye at random moments; after each the database is
 * compared with what the child was told, and the next hub with the database.
 */
export async function killDrill(options: { kills: number; random: () => number }): Promise<KillReport> {
  const dataDir = newDataDir();
  const watch = new DrillWatch();
  for (let kill = 0; kill < options.kills; kill++) {
    const startedMs = performance.now();
    const hub = await startHub({ dataDir, untilHealthy: false, env: { HOMEROOM_CHILD: child } });
    watch.startMs.push(performance.now() - startedMs);
    try {
      await watch.resume(hub);
      const killed = new Promise((resolve) => setTimeout(resolve, options.random() * longestLifeMs)).then(() => hub.kill9());
      await watch.drillUntilDead(hub, options.random);
      await killed;
    } finally {
      await hub.kill9();
    }
    watch.compare(await readDrill(dataDir), kill);
  }
  return { ...watch.report(), kills: options.kills };
}

class DrillWatch {
  readonly startMs: number[] = [];
  /** What was told of each judged turn: its verdict. */
  readonly #told = new Map<string, string>();
  readonly #problems: string[] = [];
  #before: DrillOnDisk | null = null;
  /** Steps of which the child was told, in this life. */
  #stepsTold = 0;
  #storedUntold = 0;
  #resumed = 0;
  #starts = true;

  /** The question that was pending when the last hub died is the one that the next hub asks. */
  async resume(hub: RunningHub): Promise<void> {
    this.#stepsTold = 0;
    const item = this.#before?.pendingItem;
    if (item === undefined || item === null) return;
    const reply = await say(hub, "repeat the question");
    this.#stepsTold += 1;
    this.#resumed += 1;
    const word = bank().find(item)?.stem ?? item;
    const text = reply.say.map((sentence) => sentence.text.toLowerCase()).join(" ");
    if (!text.includes(word.toLowerCase()))
      this.#problems.push(`the question about ${item} was pending, but the hub asked another`);
  }

  async drillUntilDead(hub: RunningHub, random: () => number): Promise<void> {
    for (;;) {
      try {
        const letter = ["a", "b", "c", "d"][Math.floor(random() * 4)] ?? "a";
        const reply = await say(hub, this.#starts ? "start" : letter);
        this.#stepsTold += 1;
        if (reply.verdict !== null) this.#told.set(reply.turn, reply.verdict);
        // Only a letter that is no answer any more gets no verdict: the drill is over.
        this.#starts = !this.#starts && reply.verdict === null;
      } catch (error) {
        // A hub that is gone is what this is about; one that refuses an answer is not.
        if (error instanceof Refused) this.#problems.push(error.message);
        return;
      }
    }
  }

  compare(disk: DrillOnDisk, kill: number): void {
    const fail = (what: string): void => void this.#problems.push(`kill ${String(kill)}: ${what}`);
    const steps = disk.step - (this.#before?.step ?? 0) - this.#stepsTold;
    if (steps === 1) this.#storedUntold += 1;
    if (steps < 0) fail(`${String(-steps)} steps that were told are lost`);
    if (steps > 1) fail(`${String(steps)} steps were stored of which nobody was told`);
    for (const [turn, verdict] of this.#told) {
      const rows = disk.attempts.filter((attempt) => attempt.turn === turn);
      if (rows.length !== 1 || rows[0]?.verdict !== verdict) fail(`an answer that was told has ${String(rows.length)} rows`);
    }
    for (const problem of disk.problems) fail(problem);
    this.#before = disk;
    this.#starts = disk.pendingItem === null;
  }

  report(): Omit<KillReport, "kills"> {
    return {
      acknowledged: this.#told.size,
      storedUntold: this.#storedUntold,
      resumed: this.#resumed,
      problems: this.#problems,
      startMs: this.startMs,
    };
  }
}

class Refused extends Error {}

async function say(hub: RunningHub, text: string) {
  const body = JSON.stringify({ text, child });
  const answer = await fetch(`${hub.url}/api/say`, { method: "POST", headers: { "content-type": "application/json" }, body });
  if (!answer.ok) throw new Refused(`"${text}" was answered with ${String(answer.status)}`);
  return sayReplySchema.parse(await answer.json());
}
