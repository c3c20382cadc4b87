import { expect, test } from "vitest";
import { describeSkill } from "../../testing/describe-skill.ts";
import { bank } from "../content/bank.ts";
import type { PastAttempt } from "../contract.ts";
import { allSkills, findSkill, lobby } from "./all-skills.ts";

const past = bank()
  .refs({ section: "verbal-reasoning", level: "middle" })
  .slice(0, 40)
  .map(
    ({ id, strand }, index): PastAttempt => ({
      ...{ id: `old-${index}`, skill: "synonyms", item: id, strand, level: "middle", hints: index % 2, thinkMs: null },
      ...{ verdict: index % 3 === 0 ? "wrong" : "right", atMs: -40 * 86_400_000 + index },
    }),
  );

for (const skill of allSkills) {
  describeSkill(skill, { walks: 30 });
  describeSkill(skill, {
    walks: 12,
    title: ", for another child with a history",
    changes: { history: past, child: { name: "Ada", level: "middle" } },
  });
}

test("finds a skill by its name", () => {
  expect(findSkill("lobby")).toBe(lobby);
  expect(findSkill("synonyms")?.title).toBe("synonyms");
  expect(findSkill("juggling")).toBeUndefined();
});
