import { Fault } from "@homeroom/protocol";
import type { Conversation } from "../converse/conversation.ts";
import type { Learner } from "../ports/learner-records.ts";
import type { Log } from "../ports/log.ts";
import type { Speaker } from "../speak/create-speaker.ts";
import type { Road } from "./road.ts";

/**
 * Renders the replies to everything that may be heard next, while the child listens and thinks. A newer step of the same
 * child gives up what the one before had not rendered yet.
 */
export function createThinkAhead(options: { conversation: Conversation; speaker: Speaker; log: Log }): Road["thinkAhead"] {
  const { conversation, speaker, log } = options;
  const underWay = new Map<string, AbortController>();

  async function render(learner: Learner, pace: number, signal: AbortSignal): Promise<void> {
    const replies = await conversation.foresee(learner);
    const sentences = [...new Set(replies.flat())];
    await speaker.prepare(sentences, pace, signal);
  }

  return (learner, pace) => {
    underWay.get(learner.id)?.abort();
    const abort = new AbortController();
    underWay.set(learner.id, abort);
    render(learner, pace, abort.signal)
      .catch((error: unknown) => {
        if (abort.signal.aborted) return;
        // What was not rendered ahead is rendered when it is needed.
        log.warn({ code: error instanceof Fault ? error.code : "unexpected" }, "replies could not be rendered ahead");
      })
      .finally(() => {
        if (underWay.get(learner.id) === abort) underWay.delete(learner.id);
      });
  };
}
