import type { MathsTemplate } from "./maths-template.ts";
import { lowerAchievement } from "./templates/lower-achievement.ts";
import { lowerQuantitative } from "./templates/lower-quantitative.ts";
import { primaryThree } from "./templates/primary-three.ts";
import { primaryTwo } from "./templates/primary-two.ts";

/** Every generator of mathematics questions, of all levels and both sections. */
export const mathsTemplates: readonly MathsTemplate[] = [
  ...primaryTwo,
  ...primaryThree,
  ...lowerAchievement,
  ...lowerQuantitative,
];
