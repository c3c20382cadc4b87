import { z } from "zod";
import { Fault } from "./fault.ts";

const satPattern = "[a-z0-9-]{1,32}";
const idPattern = "[A-Za-z0-9-]{1,64}";

/** The id of a satellite; also its login. */
export const satIdSchema = z.string().regex(new RegExp(`^${satPattern}$`));
/** The id of a turn, a stream, a hub or a message. */
export const idSchema = z.string().regex(new RegExp(`^${idPattern}$`));
/** What every topic of a site begins with. */
export const baseSchema = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+)*$/);

export const defaultBase = "homeroom";
const maxTopicLength = 256;

export type ParsedTopic =
  | { readonly kind: "state" | "hello" | "up" | "down"; readonly sat: string }
  | { readonly kind: "mic"; readonly hub: string; readonly sat: string; readonly turn: string }
  | { readonly kind: "play"; readonly sat: string; readonly stream: string };

export interface Topics {
  state(sat: string): string;
  hello(sat: string): string;
  up(sat: string): string;
  down(sat: string): string;
  mic(of: { hub: string; sat: string; turn: string }): string;
  /** `stream` may be "+": the filter of all of a satellite's spoken replies. */
  play(sat: string, stream: string): string;
  /** What a topic is, or null when it is none of version 1. A filter with wildcards is no topic. */
  parse(topic: string): ParsedTopic | null;
  satelliteMayPublish(sat: string, topic: string): boolean;
  satelliteMaySubscribe(sat: string, filter: string): boolean;
}

/** The topics of version 1 below `base`. Throws a Fault `topic-base`. */
export function topicsOf(base: string): Topics {
  if (!baseSchema.safeParse(base).success) {
    throw new Fault(
      "topic-base",
      "The base of the topics must be words of A-Z, a-z, 0-9, - and _ joined by /, 64 characters at most",
    );
  }
  const root = `${base}/v1`;
  const parse = parserOf(root);
  const down = (sat: string) => `${root}/sat/${sat}/down`;
  const play = (sat: string, stream: string) => `${root}/sat/${sat}/play/${stream}`;
  return {
    state: (sat) => `${root}/sat/${sat}/state`,
    hello: (sat) => `${root}/sat/${sat}/hello`,
    up: (sat) => `${root}/sat/${sat}/up`,
    down,
    mic: ({ hub, sat, turn }) => `${root}/mic/${hub}/${sat}/${turn}`,
    play,
    parse,
    satelliteMayPublish(sat, topic) {
      const parsed = parse(topic);
      return parsed !== null && parsed.sat === sat && parsed.kind !== "down" && parsed.kind !== "play";
    },
    satelliteMaySubscribe(sat, filter) {
      if (filter === down(sat) || filter === play(sat, "+")) return true;
      const parsed = parse(filter);
      return parsed !== null && parsed.kind === "play" && parsed.sat === sat;
    },
  };
}

function parserOf(root: string): (topic: string) => ParsedTopic | null {
  // The base holds no character that means anything to a regular expression; baseSchema sees to that.
  const control = new RegExp(`^${root}/sat/(${satPattern})/(state|hello|up|down)$`);
  const mic = new RegExp(`^${root}/mic/(${idPattern})/(${satPattern})/(${idPattern})$`);
  const play = new RegExp(`^${root}/sat/(${satPattern})/play/(${idPattern})$`);
  return (topic) => {
    if (topic.length > maxTopicLength) return null;
    const [, hub, micSat, turn] = mic.exec(topic) ?? [];
    if (hub !== undefined && micSat !== undefined && turn !== undefined) return { kind: "mic", hub, sat: micSat, turn };
    const [, controlSat, kind] = control.exec(topic) ?? [];
    // The pattern admits these four words only.
    if (controlSat !== undefined) return { kind: kind as "state" | "hello" | "up" | "down", sat: controlSat };
    const [, playSat, stream] = play.exec(topic) ?? [];
    if (playSat !== undefined && stream !== undefined) return { kind: "play", sat: playSat, stream };
    return null;
  };
}
