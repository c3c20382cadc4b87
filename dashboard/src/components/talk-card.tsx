import type { SayReply } from "@homeroom/protocol";
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Talk, TalkEntry } from "../state/talk.ts";
import { nameOf, words } from "../words.ts";
import { Mark, SoundIcon } from "./icons.tsx";

interface TalkCardProps {
  readonly talk: Talk;
  /** The children one may speak as. */
  readonly players: readonly string[];
}

export function TalkCard({ talk, players }: TalkCardProps) {
  return (
    <section class="card talk" aria-labelledby="talk-title">
      <div class="talk-top">
        <h2 id="talk-title">{words.talk.title}</h2>
        <SoundButton talk={talk} />
      </div>
      <TalkLog talk={talk} />
      {talk.player.blocked.value && (
        <p class="notice">
          {words.talk.blocked}{" "}
          <button type="button" class="link" onClick={() => talk.player.resume()}>
            {words.talk.hear}
          </button>
        </p>
      )}
      {talk.problem.value !== null && (
        <p class="notice" role="alert" data-testid="problem">
          {talk.problem.value}
        </p>
      )}
      <TalkForm talk={talk} players={players} />
    </section>
  );
}

function SoundButton({ talk }: { talk: Talk }) {
  const muted = talk.player.muted.value;
  return (
    <button
      type="button"
      class="icon-button"
      role="switch"
      aria-checked={!muted}
      aria-label={words.talk.sound}
      title={muted ? words.talk.turnOn : words.talk.turnOff}
      data-testid="sound"
      onClick={() => talk.player.setMuted(!muted)}
    >
      <SoundIcon on={!muted} />
    </button>
  );
}

function TalkLog({ talk }: { talk: Talk }) {
  const log = useRef<HTMLDivElement>(null);
  const entries = talk.entries.value;
  const busy = talk.busy.value;
  useEffect(() => {
    if (log.current !== null) log.current.scrollTop = log.current.scrollHeight;
  }, [entries, busy]);
  return (
    <div
      class={`log ${entries.length === 0 ? "empty" : ""}`}
      ref={log}
      role="log"
      aria-live="polite"
      aria-label={words.talk.title}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by the arrow keys, which needs the focus
      tabIndex={0}
      data-testid="log"
    >
      {entries.length === 0 && <p class="soft">{words.talk.none}</p>}
      {entries.map((entry) => (
        <LogEntry key={entry.id} entry={entry} now={talk.player.now.value} />
      ))}
      {busy && <p class="soft thinking">{words.talk.sending}</p>}
    </div>
  );
}

function LogEntry({ entry, now }: { entry: TalkEntry; now: string | null }) {
  if (entry.from === "person") {
    return (
      <p class="said">
        <span class="visually-hidden">{words.talk.you}: </span>
        {entry.text}
      </p>
    );
  }
  return <Reply reply={entry.reply} now={now} />;
}

function Reply({ reply, now }: { reply: SayReply; now: string | null }) {
  return (
    <div class="reply" data-testid="reply">
      {(reply.heardAs !== null || reply.verdict !== null) && (
        <p class="soft small heard">
          {reply.verdict === "right" && <Mark mark="right" />}
          {reply.heardAs !== null && words.talk.heardAs(reply.heardAs)}
        </p>
      )}
      <p>
        <span class="visually-hidden">{words.talk.tutor}: </span>
        {reply.say.map(({ text, audio }, index) => (
          // A reply never changes, so a sentence's place is its key.
          <span key={index} class={audio !== null && audio === now ? "sounding" : ""}>
            {text}{" "}
          </span>
        ))}
      </p>
      {reply.card !== null && (
        <div class="question" data-testid="card">
          <h3>{reply.card.title}</h3>
          <ul>
            {reply.card.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function TalkForm({ talk, players }: TalkCardProps) {
  const text = useSignal("");
  const chosen = useSignal("");
  const empty = useComputed(() => text.value.trim() === "");
  const child = players.includes(chosen.value) ? chosen.value : players[0];
  const say = async (typed: string): Promise<void> => {
    if (typed === "" || talk.busy.value) return;
    text.value = "";
    // What could not be sent goes back to the box, unless something new stands there already.
    if (!(await talk.say(typed, child)) && text.value === "") text.value = typed;
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    void say(text.value.trim());
  };
  return (
    <form onSubmit={submit}>
      {talk.entries.value.length === 0 && <Suggestions choose={(typed) => void say(typed)} />}
      {players.length > 1 && (
        <label class="as">
          {words.talk.as}
          <select value={child} onChange={(event) => (chosen.value = event.currentTarget.value)}>
            {players.map((name) => (
              <option key={name} value={name}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="typing">
        <label class="visually-hidden" for="talk-text">
          {words.talk.label}
        </label>
        <input
          id="talk-text"
          type="text"
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
          placeholder={words.talk.placeholder}
          maxLength={1000}
          autocomplete="off"
          enterkeyhint="send"
        />
        <button type="submit" class="primary" disabled={empty.value || talk.busy.value}>
          {words.talk.send}
        </button>
      </div>
    </form>
  );
}

/** For whom does not know yet what one may say. */
function Suggestions({ choose }: { choose: (text: string) => void }) {
  return (
    <div class="suggestions">
      {words.talk.suggestions.map((text) => (
        <button key={text} type="button" class="pill-button" onClick={() => choose(text)}>
          {text}
        </button>
      ))}
    </div>
  );
}
