import { areNumbers, type Choice, numberOfChoice, numbersFirst, phraseOf } from "../choices/choice.ts";
import type { Ask, Expectation, Sentence } from "../contract.ts";
import { capital } from "../speech/capital.ts";
import { pick } from "../speech/pick.ts";

export const yesId = "doubt-yes";
export const noId = "doubt-no";

/** "Did you say B, brief?": a yes, a no, or the answer itself once more. */
export function yesNoAsk(pending: Ask, choice: Choice): Ask {
  const { letter, text } = choice;
  const yes = [
    "yes",
    "yeah",
    "yep",
    "yes it is",
    "that's right",
    "that's it",
    "correct",
    "right",
    `yes ${letter}`,
    `yes ${phraseOf(text)}`,
  ];
  const no = ["no", "nope", "no it isn't", "no it's not", "not that one", "that's wrong", "no not that one"];
  const answers: readonly Expectation[] = [
    { id: yesId, role: "answer", phrases: yes, label: "yes" },
    { id: noId, role: "answer", phrases: no, label: "no" },
  ];
  return { kind: "word", expects: [...answers, ...pending.expects] };
}

/** The pending question for a child who was asked for a number: numbers are hard to mishear, spoken B, C and D are not. */
export function numbersAsk(pending: Ask): Ask {
  const expects = pending.expects.map((expectation) => (expectation.role === "answer" ? numbersFirst(expectation) : expectation));
  return { kind: "number", expects };
}

export function sayAskAgain(turn: number, open = false): readonly Sentence[] {
  const which = [
    "Sorry, I didn't catch that. Which one is it?",
    "I missed that. Could you say it once more?",
    "I couldn't hear that well. Which one do you choose?",
  ] as const;
  const what = [
    "Sorry, I didn't catch that.",
    "I missed that. Could you say it once more?",
    "I couldn't hear that well.",
  ] as const;
  return [{ text: pick(open ? what : which, turn) }];
}

export function sayAfterNo(turn: number): readonly Sentence[] {
  return [{ text: pick(["Okay. Which one, then?", "Thanks. Which one is it?"], turn) }];
}

/** Says each choice with its number: "Two, brief." Where the choices are numbers themselves, it is "Choice two, fourteen." */
export function sayNumbers(choices: readonly Choice[]): readonly Sentence[] {
  const nameOf = (index: number) => `${areNumbers(choices) ? "choice " : ""}${numberOfChoice(index)}`;
  const numbered = choices.map(({ text }, index) => ({ text: `${capital(nameOf(index))}, ${text}.`, pauseMs: 300 }));
  const names = choices.map((_, index) => nameOf(index));
  const list = `${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""}`;
  return [{ text: "Let's use numbers.", pauseMs: 200 }, ...numbered, { text: `Say ${list}.` }];
}

export function sayOneByOne(choice: Choice, place: "first" | "later" | "unheard"): readonly Sentence[] {
  const question = { text: `Is it ${choice.label}?` };
  if (place === "first") return [{ text: "Let's take them one by one. Say yes or no." }, question];
  return place === "later" ? [question] : [{ text: "Just say yes or no." }, question];
}

export function sayNudge(turn: number): readonly Sentence[] {
  const said = [
    "I'm still here. Take your time.",
    "No hurry. You can ask for a hint too.",
    "Still thinking? That's fine.",
  ] as const;
  return [{ text: pick(said, turn) }];
}

export function sayRest(turn: number): readonly Sentence[] {
  return [{ text: pick(["Let's take a break. Call me when you're ready.", "I'll keep your place. Call me any time."], turn) }];
}
