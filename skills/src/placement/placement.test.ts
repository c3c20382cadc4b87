import { expect, test } from "vitest";
import { ScriptedChild } from "../../testing/scripted-child.ts";
import { bank } from "../content/bank.ts";
import type { PastAttempt } from "../contract.ts";
import { withDoubt } from "../doubt/with-doubt.ts";
import { eraseState } from "../registry/any-skill.ts";
import { placement } from "./placement.ts";

const child = (history: readonly PastAttempt[] = []) => new ScriptedChild(eraseState(withDoubt(placement)), { history });

test("asks at most twenty questions, of every section that needs no passage", () => {
  const asked = child();
  const items = new Set<string>();
  while (asked.step.done !== true && items.size < 30) {
    if (asked.step.item !== undefined) items.add(asked.step.item);
    asked.says("a");
  }
  expect(asked.step.done).toBe(true);
  expect(items.size).toBeLessThanOrEqual(20);
  const sections = (ids: Iterable<string>) => new Set([...ids].map((id) => bank().ref(id)?.section));
  const there = bank().refs({ level: "lower", aloud: true });
  expect(sections(items).size).toBe(
    new Set(there.map(({ section }) => section).filter((section) => !/comprehension/u.test(section))).size,
  );
});

test("gives no hint, and does not tell what was right", () => {
  const asked = child();
  expect(asked.says("hint")).toMatchObject({ decision: "no-hints", record: [] });
  expect(asked.says("use it in a sentence").decision).not.toBe("sentence");
  const question = bank().find(asked.step.item ?? "");
  asked.says("b");
  expect(asked.told).not.toContain(question?.explanation);
  expect(asked.told).toContain("Question two.");
});

test("ends with bands, never one stanine, and says that they are estimates", () => {
  const history = bank()
    .refs({ section: "verbal-reasoning", level: "lower" })
    .slice(0, 20)
    .map(
      ({ id, strand }, index): PastAttempt => ({
        ...{ id: `old-${index}`, skill: "placement", item: id, strand, level: "lower", hints: 0, thinkMs: null },
        ...{ verdict: index % 4 === 0 ? "wrong" : "right", atMs: index },
      }),
    );
  const asked = child(history);
  while (asked.step.done !== true) asked.says("skip");
  expect(asked.told).toMatch(/In verbal reasoning, I estimate a stanine from [a-z]+ to [a-z]+ of nine\./u);
});
