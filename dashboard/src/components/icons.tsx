import type { Station } from "./stations.ts";

/** Line drawings in a square of 24 by 24. */
const drawings: Record<Station, string> = {
  microphone: "M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21",
  wake: "M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4",
  ingest: "M12 3.5v11M7.5 10l4.5 4.5 4.5-4.5M4.5 16v2.5a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V16",
  listen: "M6.5 10a5.5 5.5 0 0 1 11 0c0 3.6-3.4 4-3.4 7.2a3.3 3.3 0 0 1-5.9 2M9.7 10.2a2.3 2.3 0 0 1 4.6 0c0 1.6-1.9 1.8-1.9 3.6",
  transcribe: "M4.5 6.5h15M4.5 12h15M4.5 17.5h9",
  converse: "M9.2 18h5.6M10.3 21h3.4M12 3a6 6 0 0 0-3.6 10.8c.7.5.8 1.2.8 2.2h5.6c0-1 .1-1.7.8-2.2A6 6 0 0 0 12 3z",
  speak:
    "M5.5 4.5h13a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2h-6.7L7 20v-4H5.5a2 2 0 0 1-2-2V6.5a2 2 0 0 1 2-2zM8 10.2h.01M12 10.2h.01M16 10.2h.01",
  deliver: "M20.5 3.5 3.5 10.2l6.8 3.5 3.5 6.8zM20.5 3.5 10.3 13.7",
  speaker: "M4 9.5v5h3.5L13 19V5L7.5 9.5zM16.3 9a4.2 4.2 0 0 1 0 6M18.8 6.3a8 8 0 0 1 0 11.4",
};

export function StationDrawing({ station }: { station: Station }) {
  return <path class="drawing" d={drawings[station]} />;
}

export type VerdictMark = "right" | "wrong" | "other";

/** A full star for what was right, an open ring for what is still to learn: never a cross. */
export function Mark({ mark }: { mark: VerdictMark }) {
  return (
    <svg class={`mark ${mark}`} viewBox="0 0 24 24" aria-hidden="true">
      {mark === "right" && <path d="m12 2.8 2.8 5.9 6.4.8-4.7 4.4 1.2 6.4L12 17.2l-5.7 3.1 1.2-6.4L2.8 9.5l6.4-.8z" />}
      {mark === "wrong" && <circle cx="12" cy="12" r="7.5" />}
      {mark === "other" && <circle cx="12" cy="12" r="3.5" />}
    </svg>
  );
}

export function MicrophoneIcon({ on }: { on: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={on ? drawings.microphone : `${drawings.microphone}M4 4l16 16`} />
    </svg>
  );
}

export function SoundIcon({ on }: { on: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={on ? drawings.speaker : "M4 9.5v5h3.5L13 19V5L7.5 9.5zM16.5 9.5l5 5M21.5 9.5l-5 5"} />
    </svg>
  );
}
