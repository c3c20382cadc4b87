import { expect, test } from "vitest";
import { describeSkill } from "../../testing/describe-skill.ts";
import { allSkills, findSkill, lobby } from "./all-skills.ts";

for (const skill of allSkills) describeSkill(skill);

test("finds a skill by its name", () => {
  expect(findSkill("lobby")).toBe(lobby);
  expect(findSkill("synonyms")?.title).toBe("synonyms");
  expect(findSkill("juggling")).toBeUndefined();
});
