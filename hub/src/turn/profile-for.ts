import type { AnswerKind } from "@homeroom/skills";
import { type EndpointProfile, endpointProfiles } from "../listen/endpoint-profile.ts";
import type { Turn } from "./turn.ts";

/** A child that pressed the button or called and says nothing more waits for the tutor to speak, not for the answer's time. */
const calledNoSpeechMs = 3_000;

export function profileFor(kind: AnswerKind, how: Turn["how"]): EndpointProfile {
  const profile = endpointProfiles[kind];
  return how === "followup" ? profile : { ...profile, noSpeechMs: calledNoSpeechMs };
}
