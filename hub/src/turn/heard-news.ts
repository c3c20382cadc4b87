import type { Reply, Said } from "../converse/conversation.ts";
import type { TurnNews } from "./turn.ts";

/** What was understood, what was decided and what is said, as news: never what the child said. */
export function heardNews(reply: Reply, said: Said): readonly TurnNews[] {
  const { heardAs, by, sureness, runnerUp, skill, decision, item, strand, verdict } = reply;
  const compute = said.kind === "spoken" ? { computeMs: said.recognition.computeMs } : {};
  return [
    { type: "heard", heardAs, by, sureness, runnerUp, ...compute },
    { type: "decided", skill, decision, item, strand, verdict },
    ...reply.say.map(({ text }) => ({ type: "sentence" as const, text })),
  ];
}
