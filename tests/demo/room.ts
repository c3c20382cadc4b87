import { createWavSatellite, type SatelliteNews, type WavSatellite } from "@homeroom/satellite/testing";
import { Diary } from "./diary.ts";

type News<Type extends SatelliteNews["type"]> = Extract<SatelliteNews, { type: Type }>;

/** A room with a satellite that listens for "hey tutor" in what its microphone hears. */
export class Room {
  readonly name: string;
  readonly satellite: WavSatellite;
  readonly diary: Diary<SatelliteNews>;

  constructor(name: string, token: string) {
    this.name = name;
    this.diary = new Diary(`the ${name}`);
    this.satellite = createWavSatellite({ pairing: token, wake: "pocketsphinx" });
  }

  async start(): Promise<void> {
    void this.#keepDiary();
    await this.satellite.start();
  }

  get mark(): number {
    return this.diary.mark;
  }

  next<Type extends SatelliteNews["type"]>(type: Type, options: { mark: number; withinMs: number }): Promise<News<Type>> {
    const isIt = (news: SatelliteNews): news is News<Type> => news.type === type;
    return this.diary.next(isIt, { ...options, what: `"${type}"` });
  }

  since<Type extends SatelliteNews["type"]>(mark: number, type: Type): News<Type>[] {
    const isIt = (news: SatelliteNews): news is News<Type> => news.type === type;
    return this.diary.entries.slice(mark).filter(isIt);
  }

  async #keepDiary(): Promise<void> {
    for await (const news of this.satellite.events()) this.diary.add(news);
  }
}
