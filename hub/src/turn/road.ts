import type { Conversation } from "../converse/conversation.ts";
import type { Clock } from "../ports/clock.ts";
import type { Learner } from "../ports/learner-records.ts";
import type { SpeechToText } from "../ports/speech-to-text.ts";
import type { VoiceActivity } from "../ports/voice-activity.ts";
import type { Speaker } from "../speak/create-speaker.ts";

/** What stands along the road: every turn of the hub passes the same. */
export interface Road {
  readonly voiceActivity: VoiceActivity;
  readonly speechToText: SpeechToText;
  readonly conversation: Conversation;
  readonly speaker: Speaker;
  readonly clock: Clock;
  /** Renders, while the child thinks, every reply that may come next. Returns at once and never fails. */
  thinkAhead(learner: Learner, pace: number): void;
}
