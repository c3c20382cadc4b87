import type { Connection } from "../state/house-feed.ts";
import { words } from "../words.ts";

export function ConnectionPill({ connection }: { connection: Connection }) {
  return (
    <p class={`pill ${connection}`} role="status" data-testid="connection">
      <span class="dot" aria-hidden="true" />
      {words.connection[connection]}
    </p>
  );
}
