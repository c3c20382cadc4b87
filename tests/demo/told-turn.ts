import type { TurnEvent } from "@homeroom/protocol";
import type { Diary } from "./diary.ts";

type Told<Type extends TurnEvent["type"]> = Extract<TurnEvent, { type: Type }>;

/** One turn as the hub tells it. */
export class ToldTurn {
  readonly id: string;
  readonly #diary: Diary<TurnEvent>;

  constructor(id: string, diary: Diary<TurnEvent>) {
    this.id = id;
    this.#diary = diary;
  }

  get heard(): Told<"heard"> | undefined {
    return this.#last("heard");
  }

  get decided(): Told<"decided"> | undefined {
    return this.#last("decided");
  }

  get firstAudio(): Told<"first-audio"> | undefined {
    return this.#last("first-audio");
  }

  /** Undefined where the turn was cut off together with the hub. */
  get ended(): Told<"turn-ended"> | undefined {
    return this.#last("turn-ended");
  }

  get sentences(): readonly string[] {
    return this.#all("sentence").map(({ text }) => text);
  }

  /** Waits for the first news of this kind. */
  next<Type extends TurnEvent["type"]>(type: Type, withinMs: number): Promise<Told<Type>> {
    const isIt = (event: TurnEvent): event is Told<Type> => event.type === type && "turn" in event && event.turn === this.id;
    return this.#diary.next(isIt, { mark: 0, withinMs, what: `"${type}" of the turn` });
  }

  #last<Type extends TurnEvent["type"]>(type: Type): Told<Type> | undefined {
    return this.#all(type).at(-1);
  }

  #all<Type extends TurnEvent["type"]>(type: Type): Told<Type>[] {
    const isIt = (event: TurnEvent): event is Told<Type> => event.type === type && "turn" in event && event.turn === this.id;
    return this.#diary.entries.filter(isIt);
  }
}
