export type * from "./contract.ts";
export { changeMarkers } from "./hearing/change-markers.ts";
export { leadIns } from "./hearing/lead-ins.ts";
export { matchTranscript } from "./hearing/match-transcript.ts";
export type { RecognizedUtterance, RecognizedWords } from "./hearing/recognized-words.ts";
export { levels } from "./levels.ts";
export { allSkills, findSkill, lobby } from "./registry/all-skills.ts";
export { type AnySkill, eraseState } from "./registry/any-skill.ts";
export { trademarkNotice } from "./trademark-notice.ts";
