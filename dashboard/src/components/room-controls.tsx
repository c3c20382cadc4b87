import type { RoomRequest, RoomView } from "@homeroom/protocol";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { RoomWishes } from "../state/room-wishes.ts";
import { words } from "../words.ts";
import { MicrophoneIcon, SoundIcon } from "./icons.tsx";

type Ask = (wish: RoomRequest) => Promise<boolean>;

/** What one may do to a room from here. It shows what the room last said of itself, and no more than was wished of it. */
export function RoomControls({ room, wishes }: { room: RoomView; wishes: RoomWishes }) {
  const problem = useSignal<string | null>(null);
  const ask: Ask = async (wish) => {
    problem.value = await wishes.wish(room.sat, wish);
    return problem.value === null;
  };
  return (
    <>
      <MicrophoneSwitch room={room} ask={ask} />
      <div class="room-sound">
        {room.volumePercent !== null && <Volume name={room.name} reported={room.volumePercent} ask={ask} />}
        <button
          type="button"
          class="pill-button"
          aria-label={words.rooms.identifyTitle(room.name)}
          onClick={() => void ask({ identify: true })}
        >
          {words.rooms.identify}
        </button>
      </div>
      {problem.value !== null && (
        <p class="notice" role="alert" data-testid="room-problem">
          {problem.value}
        </p>
      )}
    </>
  );
}

function MicrophoneSwitch({ room, ask }: { room: RoomView; ask: Ask }) {
  return (
    <button
      type="button"
      class="icon-button"
      role="switch"
      aria-checked={!room.muted}
      aria-label={words.rooms.microphone(room.name)}
      title={room.muted ? words.rooms.turnMicrophoneOn : words.rooms.turnMicrophoneOff}
      onClick={() => void ask({ muted: !room.muted })}
    >
      <MicrophoneIcon on={!room.muted} />
    </button>
  );
}

/** A satellite that says nothing of its volume cannot change it, and gets no slider. */
function Volume({ name, reported, ask }: { name: string; reported: number; ask: Ask }) {
  /** Where the slider was left; until the room answers, it stays there instead of jumping back. */
  const wished = useSignal<number | null>(null);
  useEffect(() => {
    wished.value = null;
  }, [reported, wished]);
  const percent = Math.round(wished.value ?? reported);
  return (
    <label class="volume">
      <SoundIcon on={percent > 0} />
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        aria-label={words.rooms.volume(name)}
        aria-valuetext={words.rooms.percent(percent)}
        onInput={(event) => (wished.value = event.currentTarget.valueAsNumber)}
        onChange={(event) => {
          void ask({ volumePercent: event.currentTarget.valueAsNumber }).then((told) => {
            if (!told) wished.value = null;
          });
        }}
      />
      <span class="soft small figure" aria-hidden="true">
        {words.rooms.percent(percent)}
      </span>
    </label>
  );
}
