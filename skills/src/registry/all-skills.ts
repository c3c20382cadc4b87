import { withDoubt } from "../doubt/with-doubt.ts";
import { lobbySkill } from "../lobby/lobby.ts";
import { synonymsDrill } from "../synonyms/synonyms.ts";
import { type AnySkill, eraseState } from "./any-skill.ts";

/** Where every conversation begins, and where it returns when a drill is done. */
export const lobby: AnySkill = eraseState(lobbySkill);

const synonyms: AnySkill = eraseState(withDoubt(synonymsDrill));

export const allSkills: readonly AnySkill[] = [lobby, synonyms];

/** The skill of that name, or undefined. */
export function findSkill(name: string): AnySkill | undefined {
  return allSkills.find((skill) => skill.name === name);
}
