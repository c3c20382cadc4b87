import { expect, test } from "vitest";
import { ScriptedChild } from "../../testing/scripted-child.ts";
import { drills, synonymsDrill } from "../drill/drills.ts";
import { eraseState } from "../registry/any-skill.ts";
import { withDoubt } from "./with-doubt.ts";

const drill = eraseState(withDoubt(synonymsDrill));
const child = () => new ScriptedChild(drill);
const phrasesOf = (someone: ScriptedChild, id: string) => someone.step.ask?.expects.find((one) => one.id === id)?.phrases;

test("asks again plainly when nothing was understood", () => {
  const mumbling = child();
  const step = mumbling.mumbles();
  expect(step).toMatchObject({ decision: "ask-again", record: [] });
  expect(step.item).toBe(child().step.item);
});

test("asks whether it heard right when one choice is likely, and judges after a yes", () => {
  const unsure = child();
  expect(unsure.says("b", 0.45)).toMatchObject({ decision: "confirm", record: [] });
  expect(unsure.told).toMatch(/^Did you say B, [a-z]+\?$/);
  expect(unsure.says("yes").record).toMatchObject([{ type: "attempt", choice: "b" }]);
});

test("does not judge an answer of middling sureness", () => {
  expect(child().says("c", 0.55)).toMatchObject({ decision: "confirm", record: [] });
});

test("obeys a control of middling sureness, which harms nothing", () => {
  expect(child().says("hint", 0.55).decision).toBe("hint");
});

test("asks openly after a no, and takes the right answer then", () => {
  const unsure = child();
  unsure.says("b", 0.45);
  expect(unsure.says("no")).toMatchObject({ decision: "ask-again", record: [] });
  expect(unsure.says("c").record).toMatchObject([{ choice: "c" }]);
});

test("takes the answer itself in place of a yes or no", () => {
  const unsure = child();
  unsure.says("b", 0.45);
  expect(unsure.says("no d").record).toMatchObject([{ choice: "d" }]);
});

test("does not believe the letter again to which the child said no", () => {
  const unsure = child();
  unsure.says("b", 0.45);
  unsure.says("no");
  expect(unsure.says("b")).toMatchObject({ decision: "offer-numbers", record: [] });
});

test("offers numbers at the second doubt, and expects them first", () => {
  const mumbling = child();
  mumbling.mumbles();
  expect(mumbling.mumbles().decision).toBe("offer-numbers");
  expect(mumbling.told).toContain("Say one, two, three or four.");
  expect(mumbling.step.ask?.kind).toBe("number");
  expect(phrasesOf(mumbling, "choice-c")?.[0]).toBe("three");
  expect(mumbling.says("number three").record).toMatchObject([{ choice: "c" }]);
});

test("names choices that are numbers themselves so that no number means two of them", () => {
  const calculating = drills.find(({ name }) => name === "word-problems");
  if (calculating === undefined) throw new Error("there should be a drill of word problems");
  const mumbling = new ScriptedChild(eraseState(withDoubt(calculating)), { options: { count: 3, strand: "measurement" } });
  mumbling.mumbles();
  expect(mumbling.mumbles().decision).toBe("offer-numbers");
  expect(mumbling.told).toContain("Say choice one, choice two, choice three or choice four.");
  expect(mumbling.says("choice three").record).toMatchObject([{ choice: "c" }]);
});

test("goes through the choices one by one at the third doubt", () => {
  const mumbling = child();
  mumbling.mumbles();
  mumbling.mumbles();
  expect(mumbling.mumbles().decision).toBe("one-by-one");
  expect(mumbling.told).toMatch(/Is it A, [a-z]+\?$/);
  mumbling.says("no");
  expect(mumbling.told).toMatch(/^Is it B, [a-z]+\?$/);
  expect(mumbling.says("yes").record).toMatchObject([{ choice: "b" }]);
});

test("parks a question that cannot be heard, without a verdict, and asks the next one", () => {
  const mumbling = child();
  const first = mumbling.step.item;
  for (let doubt = 0; doubt < 4; doubt++) mumbling.mumbles();
  expect(mumbling.mumbles()).toMatchObject({ decision: "park", record: [], item: first });
  expect(mumbling.told).toContain("Question two.");
  expect(mumbling.says("c").record).toMatchObject([{ choice: "c" }]);
});

test("parks a question when the child says no to every choice", () => {
  const denying = child();
  for (let doubt = 0; doubt < 3; doubt++) denying.mumbles();
  for (let choice = 0; choice < 3; choice++) expect(denying.says("no").decision).toBe("one-by-one");
  expect(denying.says("no")).toMatchObject({ decision: "park", record: [] });
});

test("meets silence with one nudge, then rests and keeps the place", () => {
  const quiet = child();
  const { item } = quiet.step;
  expect(quiet.isSilent().decision).toBe("nudge");
  const rest = quiet.isSilent();
  expect(rest).toMatchObject({ decision: "rest", record: [] });
  expect(rest.ask).toBeUndefined();
  expect(rest.done).toBeUndefined();
  expect(quiet.comesBackAfter(5000)).toMatchObject({ decision: "welcome-back", item });
});

test("counts silence anew after every word", () => {
  const quiet = child();
  quiet.isSilent();
  quiet.mumbles();
  expect(quiet.isSilent().decision).toBe("nudge");
});
