export { describeSkill } from "./describe-skill.ts";
export { lessonContext } from "./lesson-context.ts";
export { ScriptedChild } from "./scripted-child.ts";
