import type { Ask, Expectation, Level } from "../contract.ts";

const startWays = [
  ...[
    "start",
    "begin",
    "let's start",
    "let's begin",
    "start the drill",
    "start a drill",
    "start synonyms",
    "synonyms",
    "practice",
  ],
  ...["start the synonyms drill", "let's practice", "let's do synonyms", "practice synonyms", "i want to practice", "let's go"],
  ...["give me some questions", "start practicing", "ask me some questions", "test me", "start over", "again"],
  ...["yes", "yes please", "yeah", "sure", "okay"],
] as const;

const controls: readonly Expectation[] = [
  { id: "start", role: "control", phrases: startWays, label: "start" },
  ...(["lower", "middle", "upper"] as const).map(startLevel),
  { id: "hello", role: "control", phrases: ["hello", "hi", "hi there", "hey", "good morning", "good evening"], label: "hello" },
  {
    id: "progress",
    role: "control",
    phrases: [
      "how am i doing",
      "how am i doing so far",
      "how did i do",
      "what's my score",
      "my score",
      "how many did i get right",
    ],
    label: "how am i doing",
  },
  {
    id: "help",
    role: "control",
    phrases: ["what can i say", "what can i do", "what can you do", "help", "help me", "who are you"],
    label: "what can i say",
  },
  {
    id: "undo",
    role: "control",
    phrases: [
      "that's not what i said",
      "that is not what i said",
      "i didn't say that",
      "you heard me wrong",
      "undo",
      "take that back",
    ],
    label: "that's not what i said",
  },
  {
    id: "repeat",
    role: "control",
    phrases: ["repeat", "repeat that", "say that again", "say it again", "what did you say", "pardon"],
    label: "repeat",
  },
  {
    id: "stop",
    role: "control",
    phrases: [
      "stop",
      "goodbye",
      "bye",
      "bye bye",
      "no",
      "no thanks",
      "no thank you",
      "not now",
      "that's all",
      "i'm done",
      "quit",
      "good night",
    ],
    label: "stop",
  },
];

/** What is understood when no drill runs. */
export const lobbyAsk: Ask = { kind: "word", expects: controls };

/** The level that an id of the lobby starts: "start-upper" is upper; null for every other id. */
export function levelToStart(id: string): Level | null {
  const levels: Readonly<Record<string, Level>> = { "start-lower": "lower", "start-middle": "middle", "start-upper": "upper" };
  return levels[id] ?? null;
}

function startLevel(level: Level): Expectation {
  const phrases = [
    ...[`${level} level`, `the ${level} level`, `start ${level} level`, `start the ${level} level`, `practice ${level} level`],
    ...[`${level} level synonyms`, `start ${level} level synonyms`, `start the ${level} level drill`, `start ${level}`],
    `start the ${level} level synonyms drill`,
  ];
  return { id: `start-${level}`, role: "control", phrases, label: `${level} level` };
}
