import type { Stage, TurnEnd, TurnView } from "@homeroom/protocol";
import type { Station } from "./components/stations.ts";

/** Every word of the page in one place, so that another language is another file like this one. */
export const words = {
  skipToMain: "Skip to the page",
  pages: "Pages",
  privacy: "Voices stay in this house. Nothing is sent out unless you switch it on.",
  erb: "ISEE is a trademark of ERB. Homeroom is not affiliated with or endorsed by ERB.",
  notFound: "There is no such page.",
  goHome: "Go to the first page",
  connection: {
    connecting: "Connecting…",
    live: "Live",
    reconnecting: "Reconnecting…",
    outdated: "Reload this page: the hub has been updated",
  },
  lost: "The hub does not answer. Is it running? This page comes back by itself as soon as it does.",
  unreadable: "The hub answered in a way this page does not know. Reload the page.",
  quiet: "All is quiet at home.",
  quietHint: "Say “hey tutor” in any room, or type below.",
  talking: ({ child, room }: { child: string; room: string }) =>
    `${nameOf(child)} is talking with the tutor in ${placeOf(room)}.`,
  typing: (child: string) => `${nameOf(child)} is typing to the tutor.`,
  alsoTalking: (rooms: readonly string[]) => `Also talking: ${rooms.map(nameOf).join(", ")}.`,
  road: {
    title: "The road of a turn",
    inTheRoom: "in the room",
    onTheHub: "on the hub, also in your house",
    none: "When somebody speaks, their turn travels along this road.",
    now: (station: string) => `The turn is at: ${station}.`,
    last: "The last turn",
    answered: (time: string) => `The answer began ${time} after the child had stopped speaking.`,
    took: (station: string, time: string) => `${station}: ${time}`,
  },
  stations: {
    microphone: "Microphone",
    wake: "Wake word",
    ingest: "Arrives",
    listen: "Listens",
    transcribe: "Understands",
    converse: "Thinks",
    speak: "Finds voice",
    deliver: "Sends back",
    speaker: "Speaker",
  } satisfies Record<Station | Stage, string>,
  lately: {
    title: "Lately",
    none: "No turns yet.",
    typed: "typed",
    unclear: "not understood",
  },
  rooms: {
    title: "Rooms",
    none: "No room has joined yet. On the hub, “npm run hub -- pair --name Kitchen” lets one in; it shows up here by itself.",
    online: "Ready",
    offline: "Not connected",
    muted: "Microphone off",
    talking: (child: string) => `${nameOf(child)} is talking`,
    tutorTalking: "The tutor is answering",
    microphone: (room: string) => `Microphone of ${room}`,
    turnMicrophoneOn: "Turn the microphone on",
    turnMicrophoneOff: "Turn the microphone off",
    volume: (room: string) => `Volume of ${room}`,
    percent: (percent: number) => `${percent} %`,
    identify: "Play a chime",
    identifyTitle: (room: string) => `Play a chime: ${room}`,
    unreachable: "The hub does not answer, so the room is as it was. Try again in a moment.",
  },
  progress: {
    title: (child: string) => `How ${nameOf(child)} is doing`,
    titleOfNobody: "How it is going",
    none: "Nothing answered yet. The first question is only a “hey tutor” away.",
    starsToday: (right: number, answered: number) => `Today: ${right} right of ${answered} answered`,
    today: (right: number, answered: number) => (answered === 0 ? "Nothing yet today" : `${right} of ${answered} right today`),
    everTitle: (right: number, answered: number) => `${right} right of ${answered} answered since the beginning`,
    ever: (right: number, answered: number) => `${right} of ${answered} since the beginning`,
    more: (count: number) => `and ${count} more`,
  },
  talk: {
    title: "Type to the tutor",
    label: "Your words to the tutor",
    placeholder: "Try: start",
    suggestions: ["Start", "How am I doing?", "Help"],
    send: "Send",
    sending: "The tutor is thinking…",
    as: "Speaking as",
    you: "You",
    tutor: "Tutor",
    heardAs: (label: string) => `understood as ${label}`,
    none: "Ask as you would aloud. You read the answer here, and hear it.",
    sound: "Sound of the answers",
    turnOff: "Turn the sound off",
    turnOn: "Turn the sound on",
    blocked: "The browser kept the sound back.",
    hear: "Hear it",
    tooLong: "That is too long for one message. Please say it in fewer words.",
    unreachable: "The hub does not answer. Your words are kept in the box: send them again in a moment.",
  },
  verdicts: {
    right: "right",
    wrong: "not yet right",
    skipped: "skipped",
    "dont-know": "did not know",
  } satisfies Record<NonNullable<TurnView["verdict"]>, string>,
  ends: {
    done: "answered",
    "no-speech": "nobody spoke",
    cancelled: "cancelled",
    "barge-in": "interrupted",
    timeout: "took too long",
    fault: "something went wrong",
  } satisfies Record<TurnEnd, string>,
};

/** "ada" -> "Ada". */
export function nameOf(name: string): string {
  return name === "" ? "Somebody" : name.charAt(0).toUpperCase() + name.slice(1);
}

function placeOf(room: string): string {
  if (/^(the|my|our) /i.test(room) || /['’]s /.test(room)) return room;
  // "Kitchen" becomes "the kitchen"; "TV room" keeps its letters.
  return `the ${room.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}`;
}

/** "12 ms", "1.4 s". */
export function durationOf(ms: number): string {
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
