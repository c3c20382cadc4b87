import { z } from "zod";
import type { Skill } from "../contract.ts";

export const lobbyStateSchema = z.object({ version: z.literal(1) });
export type LobbyState = z.infer<typeof lobbyStateSchema>;

/** What is heard when no drill runs: it starts drills, tells how the child is doing, and says goodbye. */
export const lobbySkill: Skill<LobbyState> = {
  name: "lobby",
  title: "the lobby",
  state: lobbyStateSchema,
  begin: () => ({ state: { version: 1 }, say: [{ text: "Hello." }], record: [], decision: "greet" }),
  hear: (state) => ({ state, say: [], record: [], decision: "start", next: { skill: "synonyms", options: {} } }),
};
