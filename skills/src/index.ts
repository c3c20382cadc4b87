export { addHouseholdContent, bank } from "./content/bank.ts";
export { type ContentFile, openContentFile } from "./content/content-file.ts";
export { isReadable, isSayable } from "./content/imported-question.ts";
export { type ImportedFile, importedFileSchema } from "./content/imported-schema.ts";
export {
  type ContentLevel,
  contentLevels,
  isPassageSection,
  optionLetters,
  type Section,
  sections,
} from "./content/item-schema.ts";
export type * from "./contract.ts";
export { changeMarkers } from "./hearing/change-markers.ts";
export { hesitations, leadIns } from "./hearing/lead-ins.ts";
export { matchTranscript } from "./hearing/match-transcript.ts";
export type { RecognizedUtterance, RecognizedWords } from "./hearing/recognized-words.ts";
export { levels } from "./levels.ts";
export { handedOver } from "./lobby/lobby.ts";
export { allSkills, findSkill, lobby } from "./registry/all-skills.ts";
export { type AnySkill, eraseState } from "./registry/any-skill.ts";
export { warmUp } from "./registry/warm-up.ts";
export { speakingMs } from "./speech/speaking-time.ts";
export { trademarkNotice } from "./trademark-notice.ts";
