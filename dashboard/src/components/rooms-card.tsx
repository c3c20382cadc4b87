import type { House, RoomView, TurnView } from "@homeroom/protocol";
import type { RoomWishes } from "../state/room-wishes.ts";
import { words } from "../words.ts";
import { RoomControls } from "./room-controls.tsx";

export function RoomsCard({ house, wishes }: { house: House; wishes: RoomWishes }) {
  const rooms = Object.values(house.rooms).sort((a, b) => a.name.localeCompare(b.name));
  return (
    <section class="card rooms-card" aria-labelledby="rooms-title">
      <h2 id="rooms-title">{words.rooms.title}</h2>
      {rooms.length === 0 && <p class="soft">{words.rooms.none}</p>}
      <ul class="rooms" data-testid="rooms">
        {rooms.map((room) => (
          <RoomRow key={room.sat} room={room} turn={house.turns.find(({ turn }) => turn === room.turn) ?? null} wishes={wishes} />
        ))}
      </ul>
    </section>
  );
}

type RoomLook = "offline" | "muted" | "talking" | "ready";

function RoomRow({ room, turn, wishes }: { room: RoomView; turn: TurnView | null; wishes: RoomWishes }) {
  const look = lookOf(room, turn);
  return (
    <li class={`room-row ${look}`}>
      <svg class="window" viewBox="0 0 32 32" aria-hidden="true">
        <path class="pane" d="M6 28V14a10 10 0 0 1 20 0v14z" />
        <path class="frame" d="M6 28V14a10 10 0 0 1 20 0v14zM16 4v24M6 17h20" />
        {look === "muted" && <path class="strike" d="M4 5l24 24" />}
      </svg>
      <span class="grow">
        <strong>{room.name}</strong>
        <span class="soft small">{stateOf(look, turn)}</span>
      </span>
      {look === "talking" && <VoiceBars />}
      {room.online && <RoomControls room={room} wishes={wishes} />}
    </li>
  );
}

function lookOf(room: RoomView, turn: TurnView | null): RoomLook {
  if (!room.online) return "offline";
  if (turn !== null) return "talking";
  return room.muted ? "muted" : "ready";
}

function stateOf(look: RoomLook, turn: TurnView | null): string {
  if (look === "talking" && turn !== null) {
    return turn.stage === "speak" || turn.stage === "deliver" ? words.rooms.tutorTalking : words.rooms.talking(turn.child);
  }
  return look === "offline" ? words.rooms.offline : look === "muted" ? words.rooms.muted : words.rooms.online;
}

function VoiceBars() {
  return (
    <span class="voice-bars" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </span>
  );
}
