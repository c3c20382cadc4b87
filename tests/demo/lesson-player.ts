import { isInDoubt, wordsAfterDoubt, wordsFor } from "./child.ts";
import { type ChildVoice, fartherAway, sayWithFlite, withBreathBetween } from "./child-voice.ts";
import { DemoBroken } from "./demo-broken.ts";
import { QuestionsAsked } from "./questions-asked.ts";
import type { Room } from "./room.ts";
import type { ScriptStep } from "./script.ts";
import type { Stage } from "./stage.ts";
import { ToldTurn } from "./told-turn.ts";

/** What happened in one turn, for the person who reads along. */
export interface PlayedTurn {
  readonly room: string;
  readonly childSaid: string;
  /** What happened around it: another room stood down, the hub killed. */
  readonly notes: readonly string[];
  readonly turn: ToldTurn;
}

export interface Listener {
  stepBegins(number: number, step: ScriptStep): void;
  /** When the turn has ended, or was cut off. */
  turnOver(played: PlayedTurn): void;
  childSaid(room: string, words: string, samples: Int16Array): void;
}

/** From the child's last word; a call that was not heard by then is made again. */
const wakeWithinMs = 2_500;
const turnWithinMs = 20_000;
/** A story of a hundred fifty words takes a minute. */
const replyWithinMs = 120_000;
const faultWithinMs = 8_000;
const reconnectWithinMs = 20_000;
/** Far enough into the reply that the tutor is heard reading. */
const intoReplyMs = 2_500;
/** What a child takes to think, once the microphone is open. */
const thinkMs = 300;
const breathMs = 350;
const callWords = "hey tutor";
/** How loud the child is in the room that it does not stand in. */
const otherRoomGain = 0.5;
const mostCalls = 2;
const mostDoubts = 3;
/** How often a step is played that has an end to wait for. */
const mostTimes = 20;

/** Plays the script against the stage. Throws `DemoBroken` at the first turn that does not go as written. */
export class LessonPlayer {
  readonly #stage: Stage;
  readonly #voice: ChildVoice;
  readonly #listener: Listener;
  #here: Room | undefined;
  /** The turn that goes on, until its end has been told. */
  #current: PlayedTurn | undefined;
  readonly #questions = new QuestionsAsked();
  #notes: string[] = [];
  /** Where in the room's diary the turn began that goes on now; what stands before is of another one. */
  #turnMark = 0;
  /** The hub was killed in the turn that goes on, and will not tell of its end. */
  #cut = false;

  constructor(options: { stage: Stage; voice: ChildVoice; listener: Listener }) {
    this.#stage = options.stage;
    this.#voice = options.voice;
    this.#listener = options.listener;
  }

  async play(script: readonly ScriptStep[]): Promise<void> {
    try {
      for (const [index, step] of script.entries()) await this.#playStep(index + 1, step);
      await this.#settle();
    } catch (error) {
      // Why a turn ended is told last, and often is what explains it.
      await settled<unknown>(this.#current?.turn.next("turn-ended", faultWithinMs) ?? Promise.resolve());
      this.#tellCurrent();
      throw error;
    }
  }

  /** Once, or until the tutor has said what the step waits for. */
  async #playStep(number: number, step: ScriptStep): Promise<void> {
    const { until } = step;
    for (let times = 1; ; times += 1) {
      const { sentences } = await this.#playOnce(number, step);
      if (until === undefined || sentences.some((sentence) => until.test(sentence))) return;
      if (times === mostTimes) throw new DemoBroken(`step ${String(number)}: the tutor never said ${String(until)}`);
    }
  }

  async #playOnce(number: number, step: ScriptStep): Promise<ToldTurn> {
    const words = wordsFor(step.says, this.#questions.pending);
    let turn = await this.#decided(await this.#begin(step, words, () => this.#listener.stepBegins(number, step)));
    for (let doubt = 1; isInDoubt(turn.decided?.decision, step); doubt += 1) {
      if (doubt > mostDoubts)
        throw new DemoBroken(`step ${String(number)}: the tutor was in doubt more than ${String(mostDoubts)} times`);
      turn = await this.#decided(await this.#answer(wordsAfterDoubt(step, this.#questions.pending, turn.sentences)));
    }
    this.#questions.note({ number, step, turn });
    return turn;
  }

  async #begin(step: ScriptStep, words: string | null, tell: () => void): Promise<ToldTurn> {
    switch (step.cue) {
      case "calls-in-both-rooms":
        tell();
        return this.#callBothRooms(words ?? "");
      case "calls":
      case "calls-elsewhere":
        await this.#settle();
        return this.#call(step.cue === "calls" ? this.#roomHere() : this.#roomElsewhere(), words, tell);
      case "is-listened-to":
        await this.#settle();
        tell();
        return this.#answer(words ?? "");
      case "calls-while-tutor-speaks":
        await this.#untilTutorReads();
        return this.#call(this.#roomHere(), words, tell);
      case "calls-elsewhere-after-kill":
        await this.#untilTutorReads();
        await this.#killAndRestart(tell);
        return this.#call(this.#roomElsewhere(), words, () => {});
    }
  }

  #roomHere(): Room {
    const room = this.#here ?? this.#stage.rooms[0];
    if (room === undefined) throw new DemoBroken("there is no room");
    return room;
  }

  #roomElsewhere(): Room {
    const here = this.#roomHere();
    const room = this.#stage.rooms.find((other) => other !== here);
    if (room === undefined) throw new DemoBroken("there is no other room");
    return room;
  }

  /** The microphone has opened by itself, or is about to. */
  async #answer(words: string): Promise<ToldTurn> {
    const room = this.#roomHere();
    await this.#settle();
    const { turn } = await room.next("listening", { mark: this.#turnMark, withinMs: turnWithinMs });
    await after(thinkMs);
    const { mark } = room;
    await this.#say(room, words, await sayWithFlite(words, this.#voice));
    return this.#follow(room, turn, words, mark);
  }

  async #call(room: Room, words: string | null, tell: () => void): Promise<ToldTurn> {
    const samples = await this.#callSamples(words);
    const said = [callWords, words].filter((part) => part !== null).join(", ");
    for (let calls = 1; ; calls += 1) {
      const mark = room.mark;
      await this.#say(room, said, samples);
      const claimed = await settled(room.next("claimed", { mark, withinMs: wakeWithinMs }));
      if (claimed === undefined) {
        if (calls === mostCalls) throw new DemoBroken(`the ${room.name} did not hear "${callWords}" in ${String(calls)} calls`);
        this.#notes.push(`the ${room.name} did not hear the call; the child called again`);
        continue;
      }
      const { turn } = await room.next("granted", { mark, withinMs: wakeWithinMs });
      await this.#settle();
      tell();
      this.#here = room;
      return this.#follow(room, turn, said, mark);
    }
  }

  async #callBothRooms(words: string): Promise<ToldTurn> {
    const { rooms } = this.#stage;
    const samples = await this.#callSamples(words);
    const marks = rooms.map((room) => room.mark);
    const said = `${callWords}, ${words}`;
    await Promise.all(
      rooms.map((room, index) => this.#say(room, said, index === 0 ? samples : fartherAway(samples, otherRoomGain))),
    );
    const fates = await Promise.all(rooms.map((room, index) => fateOf(room, marks[index] ?? 0)));
    const winner = fates.find(({ granted }) => granted !== undefined);
    const loser = fates.find(({ stoodDown }) => stoodDown !== undefined);
    if (winner?.granted === undefined) throw new DemoBroken(`no room answered "${callWords}"`);
    if (loser?.stoodDown === undefined) throw new DemoBroken("the second room did not hear the call, or both answered");
    this.#notes.push(`the ${loser.room.name} heard it too and stood down (${loser.stoodDown.why})`);
    this.#here = winner.room;
    return this.#follow(winner.room, winner.granted.turn, said, marks[rooms.indexOf(winner.room)] ?? 0);
  }

  async #callSamples(words: string | null): Promise<Int16Array> {
    const parts = [callWords, words].filter((part) => part !== null);
    return withBreathBetween(await Promise.all(parts.map((part) => sayWithFlite(part, this.#voice))), breathMs);
  }

  #say(room: Room, words: string, samples: Int16Array): Promise<void> {
    this.#listener.childSaid(room.name, words, samples);
    return room.satellite.say(samples);
  }

  /** From now on this turn is the one that is going on; it is told to the listener when it is over. */
  #follow(room: Room, id: string, childSaid: string, mark: number): ToldTurn {
    const turn = new ToldTurn(id, this.#stage.news.diary);
    const notes = this.#notes.splice(0);
    this.#turnMark = mark;
    this.#current = { room: room.name, childSaid, notes, turn };
    return turn;
  }

  /** Waits until the turn that goes on is over, and tells of it. */
  async #settle(): Promise<void> {
    const { turn } = this.#current ?? {};
    if (!this.#cut) await turn?.next("turn-ended", replyWithinMs);
    this.#tellCurrent();
  }

  #tellCurrent(): void {
    if (this.#current !== undefined) this.#listener.turnOver(this.#current);
    this.#current = undefined;
  }

  async #decided(turn: ToldTurn): Promise<ToldTurn> {
    await turn.next("first-audio", turnWithinMs);
    return turn;
  }

  async #untilTutorReads(): Promise<void> {
    await this.#current?.turn.next("first-audio", turnWithinMs);
    await this.#roomHere().next("reply-started", { mark: this.#turnMark, withinMs: turnWithinMs });
    await after(intoReplyMs);
  }

  async #killAndRestart(tell: () => void): Promise<void> {
    const marks = this.#stage.rooms.map((room) => room.mark);
    await this.#stage.killHub();
    this.#cut = true;
    await this.#settle();
    this.#cut = false;
    tell();
    const killedAtMs = performance.now();
    await this.#stage.restartHub();
    const upMs = performance.now() - killedAtMs;
    await Promise.all(
      this.#stage.rooms.map((room, index) => room.next("online", { mark: marks[index] ?? 0, withinMs: reconnectWithinMs })),
    );
    const backMs = performance.now() - killedAtMs;
    this.#notes.push(
      `the hub was killed (kill -9), was up again after ${seconds(upMs)} s, and both rooms were back after ${seconds(backMs)} s`,
    );
  }
}

async function fateOf(room: Room, mark: number) {
  await settled(room.next("claimed", { mark, withinMs: wakeWithinMs }));
  const either = await settled(
    Promise.race([
      room.next("granted", { mark, withinMs: wakeWithinMs }),
      room.next("stood-down", { mark, withinMs: wakeWithinMs }),
    ]),
  );
  return {
    room,
    granted: either?.type === "granted" ? either : undefined,
    stoodDown: either?.type === "stood-down" ? either : undefined,
  };
}

/** What it came to, or undefined when it did not come in time. */
async function settled<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof DemoBroken) return undefined;
    throw error;
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
