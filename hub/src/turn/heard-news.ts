import type { Reply } from "../converse/conversation.ts";
import type { TurnNews } from "./turn.ts";

/** What was understood, what was decided and what is said, as news: never what the child said. */
export function heardNews(reply: Reply): readonly TurnNews[] {
  const { heardAs, by, sureness, runnerUp, skill, decision, item, strand, verdict } = reply;
  return [
    { type: "heard", heardAs, by, sureness, runnerUp },
    { type: "decided", skill, decision, item, strand, verdict },
    ...reply.say.map(({ text }) => ({ type: "sentence" as const, text })),
  ];
}
