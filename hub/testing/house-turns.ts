import type { HouseSatellite } from "./house-satellite.ts";
import type { ScriptedHouse } from "./scripted-house.ts";

/** Calls by the button, says what the script hears, and waits for the end of the turn. */
export async function turnOf(home: ScriptedHouse, sat: HouseSatellite, words: string): Promise<string> {
  const turn = sat.call();
  await home.until(() => sat.all("grant").some((grant) => grant.turn === turn));
  return finish(home, sat, turn, words);
}

export async function finish(home: ScriptedHouse, sat: HouseSatellite, turn: string, words: string): Promise<string> {
  home.ear.hears(words);
  sat.speak(turn);
  await home.until(() => endOf(sat, turn) !== undefined);
  return turn;
}

export const endOf = (sat: HouseSatellite, turn: string) => sat.all("turn-ended").find((ended) => ended.turn === turn);
/** The end of a turn as the house tells it, for a satellite that is not there to hear it. */
export const toldEndOf = (home: ScriptedHouse, turn: string) =>
  home.events.find((event) => event.type === "turn-ended" && event.turn === turn);
export const decisions = (home: ScriptedHouse) =>
  home.events.flatMap((event) => (event.type === "decided" ? [event.decision] : []));
export const lastListen = (sat: HouseSatellite) => sat.all("listen").at(-1)?.turn ?? "";
