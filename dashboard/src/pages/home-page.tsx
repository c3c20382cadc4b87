import type { House } from "@homeroom/protocol";
import { ProgressCards } from "../components/progress-card.tsx";
import { LatelyCard, RoadCard } from "../components/road-card.tsx";
import { RoomsCard } from "../components/rooms-card.tsx";
import { TalkCard } from "../components/talk-card.tsx";
import type { AppState } from "../state/app-state.ts";
import { words } from "../words.ts";

/** What happens at home now, how the children are doing, and a word with the tutor. */
export function HomePage({ state }: { state: AppState }) {
  const house = state.feed.house.value;
  return (
    <div class="home">
      <div class="greeting">
        <h1 data-testid="headline">{headline(house)}</h1>
        {state.feed.connection.value === "reconnecting" && (
          <p class="notice" role="alert">
            {words.lost}
          </p>
        )}
        {house.turns.every(({ why }) => why !== null) && <p class="soft">{words.quietHint}</p>}
      </div>
      <RoadCard house={house} wide={state.wide.value} />
      <div class="children">
        <ProgressCards house={house} />
      </div>
      <TalkCard talk={state.talk} players={namesOf(house)} />
      <RoomsCard house={house} wishes={state.wishes} />
      <LatelyCard turns={house.turns} />
    </div>
  );
}

/** The children who have a name to speak under. */
function namesOf({ progress }: House): string[] {
  return Object.keys(progress)
    .filter((name) => name !== "")
    .sort();
}

function headline({ turns }: House): string {
  const turn = turns.findLast(({ why }) => why === null);
  if (turn === undefined) return words.quiet;
  return turn.how === "typed" ? words.typing(turn.child) : words.talking(turn);
}
