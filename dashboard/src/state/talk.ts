import { Fault, type SayReply } from "@homeroom/protocol";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { HubClient } from "../hub/hub-client.ts";
import { words } from "../words.ts";
import type { SpeechPlayer } from "./speech-player.ts";

export type TalkEntry =
  | { readonly id: number; readonly from: "person"; readonly text: string }
  | { readonly id: number; readonly from: "tutor"; readonly reply: SayReply };

export interface Talk {
  readonly entries: ReadonlySignal<readonly TalkEntry[]>;
  readonly busy: ReadonlySignal<boolean>;
  /** What went wrong last, and what to do. */
  readonly problem: ReadonlySignal<string | null>;
  readonly player: SpeechPlayer;
  /** Resolves to whether the tutor answered; never rejects. */
  say(text: string, child: string | undefined): Promise<boolean>;
}

/** Older ones scroll out of sight and are let go. */
const mostEntries = 100;

/** The typed conversation of this page. It lives in this page alone and is gone when it is closed. */
export function createTalk(hub: Pick<HubClient, "say">, player: SpeechPlayer): Talk {
  const entries = signal<readonly TalkEntry[]>([]);
  const busy = signal(false);
  const problem = signal<string | null>(null);
  let lastId = 0;

  function add(entry: { from: "person"; text: string } | { from: "tutor"; reply: SayReply }): number {
    lastId += 1;
    entries.value = [...entries.value, { id: lastId, ...entry }].slice(-mostEntries);
    return lastId;
  }

  return {
    entries,
    busy,
    problem,
    player,
    async say(text, child) {
      if (busy.value) return false;
      busy.value = true;
      problem.value = null;
      const asked = add({ from: "person", text });
      try {
        const reply = await hub.say({ text, ...(child === undefined ? {} : { child }) });
        add({ from: "tutor", reply });
        player.play(reply.say.flatMap(({ audio }) => (audio === null ? [] : [audio])));
        return true;
      } catch (error) {
        // The words go back to the box, so they are not shown as said.
        entries.value = entries.value.filter(({ id }) => id !== asked);
        problem.value = error instanceof Fault ? error.message : words.unreadable;
        return false;
      } finally {
        busy.value = false;
      }
    },
  };
}
