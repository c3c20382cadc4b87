export { describeSkill } from "./describe-skill.ts";
export { lessonContext } from "./lesson-context.ts";
export { type LongHistory, longHistory } from "./long-history.ts";
export { ScriptedChild } from "./scripted-child.ts";
export {
  accuracyAfter,
  type SimulatedLearner,
  type SimulationOptions,
  simulateLearners,
  successOver,
  withoutGuessing,
} from "./simulated-learners.ts";
export { fsrsMemory, type MakeMemory, traceMemory } from "./simulated-memory.ts";
export {
  leitnerOrder,
  type MakeOrder,
  ourOrder,
  randomOrder,
  sm2Order,
  type WordSimulation,
  wordsKnown,
} from "./simulated-words.ts";
