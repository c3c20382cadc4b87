import { randomUUID } from "node:crypto";
import { Fault, type Transcript, type TurnEvent } from "@homeroom/protocol";
import type { Conversation, Reply, Said } from "../converse/conversation.ts";
import type { Clock } from "../ports/clock.ts";
import type { Learner } from "../ports/learner-records.ts";
import type { TurnRecord } from "../store/turn-log.ts";
import { openDiary } from "./drive-turn.ts";
import { heardNews } from "./heard-news.ts";

export interface TypedTurnOptions {
  readonly conversation: Conversation;
  readonly clock: Clock;
  announce(event: TurnEvent): void;
  record(turn: TurnRecord): Promise<void>;
}

/** The road from the transcript on: what is typed takes the same steps as what is said. Throws a Fault `store-…`. */
export async function typedTurn(
  learner: Learner,
  transcript: Transcript,
  options: TypedTurnOptions,
): Promise<{ turn: string; reply: Reply }> {
  const { conversation, clock } = options;
  const turn = randomUUID();
  const startedMs = clock.wallMs();
  const diary = openDiary(turn, clock, (event) => options.announce(event));
  diary.announce({ type: "turn-started", sat: null, room: "", child: learner.name, how: "typed" });
  diary.enter("converse");
  let code: string | null = null;
  try {
    const said: Said = transcript.isEmpty ? { kind: "called" } : { kind: "typed", transcript };
    const reply = await unlessOvertaken(() => conversation.hear(learner, turn, said));
    for (const news of heardNews(reply, said)) diary.announce(news);
    return { turn, reply };
  } catch (error) {
    code = error instanceof Fault ? error.code : "hub-failed";
    throw error;
  } finally {
    const why = code === null ? "done" : "fault";
    diary.announce({ type: "turn-ended", why, ...(code === null ? {} : { code }), stageMs: diary.close() });
    const endedMs = clock.wallMs();
    await options.record({
      id: turn,
      child: learner.id,
      sat: null,
      how: "typed",
      startedMs,
      endedMs,
      why,
      code,
      trace: diary.trace,
    });
  }
}

/** A spoken turn may take the step first; then the typed words belong to the next one. */
async function unlessOvertaken(take: () => Promise<Reply>): Promise<Reply> {
  try {
    return await take();
  } catch (error) {
    if (error instanceof Fault && error.code === "turn-repeated") return take();
    throw error;
  }
}
