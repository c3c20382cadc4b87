import type { Reply } from "./conversation.ts";

/** What a child hears when something broke, and whether it can help by saying it again. */
interface Apology {
  readonly text: string;
  readonly asks: boolean;
}

const again: Apology = { text: "Sorry, I did not catch that. Please say it once more.", asks: true };

const apologies: Readonly<Record<string, Apology>> = {
  "audio-lost": { text: "Sorry, I could not hear you well. Please say it once more.", asks: true },
  "stt-died": again,
  "stt-unavailable": {
    text: "I cannot hear words right now. You can type to me, or ask a grown-up to look at the tutor's page.",
    asks: false,
  },
  "vad-died": again,
  "vad-unavailable": again,
  "store-full": {
    text: "I have no room left to save your answers. Please tell a grown-up that the tutor's disk is full.",
    asks: false,
  },
  "store-unwritable": {
    text: "I cannot write your answers down, so this one does not count yet. Please ask a grown-up to look at the tutor's page.",
    asks: false,
  },
  "store-damaged": {
    text: "I cannot read what I have saved for you. Please ask a grown-up to look at the tutor's page; they can bring it back.",
    asks: false,
  },
  "store-failed": {
    text: "I could not save that, so it does not count yet. If it happens again, please ask a grown-up to look at the tutor's page.",
    asks: false,
  },
  "store-busy": { text: "I am busy for a moment. Please say it once more.", asks: true },
};

const otherwise: Apology = {
  text: "Something went wrong on my side, and nothing of yours is lost. Please call me again, or ask a grown-up if it goes on.",
  asks: false,
};

/** Instead of asking once more, after asking has not helped. */
const enough: Apology = {
  text: "Sorry, it still does not work. Please ask a grown-up to look at the tutor's page, or call me again in a little while.",
  asks: false,
};

/** Every sentence, so that they can be rendered before anything breaks. */
export const apologySentences: readonly string[] = [
  ...new Set([...Object.values(apologies), otherwise, enough].map(({ text }) => text)),
];

/** The reply to a fault, by the fault's code. It asks for nothing that will not be listened to. */
export function apologyFor(code: string, mayAsk: boolean): Reply {
  const fitting = apologies[code] ?? otherwise;
  const { text, asks } = fitting.asks && !mayAsk ? enough : fitting;
  return {
    say: [{ text, pauseMs: 0 }],
    pace: 1,
    card: null,
    asks,
    heardAs: null,
    by: null,
    sureness: 0,
    runnerUp: null,
    skill: "apology",
    decision: "apologise",
    item: null,
    strand: null,
    verdict: null,
  };
}
