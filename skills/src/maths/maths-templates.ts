import type { MathsTemplate } from "./maths-template.ts";
import { lowerAchievement } from "./templates/lower-achievement.ts";

/** Every generator of mathematics questions, of all levels and both sections. */
export const mathsTemplates: readonly MathsTemplate[] = [...lowerAchievement];
