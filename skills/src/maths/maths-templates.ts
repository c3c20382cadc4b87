import type { MathsTemplate } from "./maths-template.ts";
import { lowerAchievement } from "./templates/lower-achievement.ts";
import { lowerQuantitative } from "./templates/lower-quantitative.ts";
import { middleAchievement } from "./templates/middle-achievement.ts";
import { middleComparisons } from "./templates/middle-comparisons.ts";
import { middleQuantitative } from "./templates/middle-quantitative.ts";
import { primaryFour } from "./templates/primary-four.ts";
import { primaryThree } from "./templates/primary-three.ts";
import { primaryTwo } from "./templates/primary-two.ts";
import { upperAchievement } from "./templates/upper-achievement.ts";
import { upperComparisons } from "./templates/upper-comparisons.ts";
import { upperQuantitative } from "./templates/upper-quantitative.ts";

/** Every generator of mathematics questions, of all levels and both sections. */
export const mathsTemplates: readonly MathsTemplate[] = [
  ...primaryTwo,
  ...primaryThree,
  ...primaryFour,
  ...lowerAchievement,
  ...lowerQuantitative,
  ...middleAchievement,
  ...middleQuantitative,
  ...middleComparisons,
  ...upperAchievement,
  ...upperQuantitative,
  ...upperComparisons,
];
