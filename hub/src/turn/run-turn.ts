import type { Stage } from "@homeroom/protocol";
import { apologyFor } from "../converse/apologies.ts";
import type { Reply, Said } from "../converse/conversation.ts";
import { deliver } from "../deliver/deliver.ts";
import { listen } from "../listen/listen.ts";
import { sayAll } from "../speak/say-all.ts";
import { transcribe } from "../transcribe/transcribe.ts";
import { heardNews } from "./heard-news.ts";
import { profileFor } from "./profile-for.ts";
import type { Road } from "./road.ts";
import type { Turn, TurnOutcome } from "./turn.ts";
import { withoutWakePhrase, withWakePhrase } from "./wake-phrase.ts";
import { watchEnd } from "./watch-end.ts";

/**
 * One turn, from the open microphone to the last sample that left the speaker. Yields each stage as it is entered; whoever
 * drives it announces that and measures the time. When the turn's signal aborts, the stage that is at work throws, and all
 * unwinds.
 */
export async function* runTurn(turn: Turn, road: Road): AsyncGenerator<Stage, TurnOutcome> {
  try {
    const said = yield* hear(turn, road);
    yield "converse";
    const reply = await road.conversation.hear(turn.learner, turn.id, said);
    for (const news of heardNews(reply, said)) turn.announce(news);
    yield* tell(turn, road, reply);
    return { why: said.kind === "spoken" || said.kind === "mumbled" ? "done" : "no-speech", code: null, asks: reply.asks };
  } catch (error) {
    if (turn.signal.aborted) throw error;
    const code = turn.broke(error);
    if (code === "satellite-silent") return { why: "timeout", code, asks: false };
    const apology = apologyFor(code, turn.mayAskAgain);
    turn.line.endOfSpeech();
    yield* tell(turn, road, apology);
    return { why: "fault", code, asks: apology.asks };
  }
}

/** Microphone frames become words: ingest, listen and transcribe work at the same time, frame by frame. */
async function* hear(turn: Turn, road: Road): AsyncGenerator<Stage, Said> {
  yield "ingest";
  const expecting = await road.conversation.expecting(turn.learner);
  const voice = await road.voiceActivity.open();
  try {
    yield "listen";
    let complete = false;
    const utterance = watchEnd(
      listen(turn.line.mic.frames(), {
        voice,
        profile: profileFor(expecting.ask.kind, turn.how),
        isComplete: () => complete,
        onSpeechStart: (audioMs) => turn.announce({ type: "speech-started", audioMs }),
        signal: turn.signal,
      }),
    );
    const hearing = transcribe(utterance.frames, {
      stt: road.speechToText,
      hint: withWakePhrase(expecting.hint, turn),
      onPartial: (partial) => {
        complete = expecting.isComplete(withoutWakePhrase(partial, turn));
      },
      signal: turn.signal,
    });
    const end = await utterance.ended(hearing);
    turn.line.endOfSpeech();
    turn.announce({ type: "speech-ended", audioMs: end.audioMs, silenceMs: end.silenceMs });
    yield "transcribe";
    const recognition = withoutWakePhrase(await hearing, turn);
    if (end.speechStartMs !== null && !recognition.transcript.isEmpty) return { kind: "spoken", recognition };
    if (turn.how !== "followup") return { kind: "called" };
    return { kind: end.speechStartMs === null ? "silence" : "mumbled" };
  } finally {
    voice.close();
  }
}

/** A reply becomes sound, sentence by sentence; while it plays, the replies that may come next are rendered. */
async function* tell(turn: Turn, road: Road, reply: Reply): AsyncGenerator<Stage, void> {
  yield "speak";
  const { rateHz } = road.speaker;
  const stream = turn.line.play({ rateHz, text: reply.say.map((sentence) => sentence.text).join(" ") });
  const started = Promise.withResolvers<void>();
  const played = deliver(sayAll(reply, road.speaker, turn.signal), {
    ...stream,
    rateHz,
    clock: road.clock,
    signal: turn.signal,
    onFirstFrame: started.resolve,
  });
  await Promise.race([started.promise, played]);
  yield "deliver";
  road.thinkAhead(turn.learner, reply.pace);
  await played;
  turn.signal.throwIfAborted();
}
