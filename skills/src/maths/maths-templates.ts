import type { MathsTemplate } from "./maths-template.ts";
import { lowerAchievementData } from "./templates/lower-achievement-data.ts";
import { lowerAchievementNumbers } from "./templates/lower-achievement-numbers.ts";
import { lowerAchievementShapes } from "./templates/lower-achievement-shapes.ts";
import { lowerQuantitativeAlgebra } from "./templates/lower-quantitative-algebra.ts";
import { lowerQuantitativeData } from "./templates/lower-quantitative-data.ts";
import { lowerQuantitativeNumbers } from "./templates/lower-quantitative-numbers.ts";
import { lowerQuantitativeProblems } from "./templates/lower-quantitative-problems.ts";
import { lowerQuantitativeShapes } from "./templates/lower-quantitative-shapes.ts";
import { middleAchievementAlgebra } from "./templates/middle-achievement-algebra.ts";
import { middleAchievementData } from "./templates/middle-achievement-data.ts";
import { middleAchievementNumbers } from "./templates/middle-achievement-numbers.ts";
import { middleAchievementShapes } from "./templates/middle-achievement-shapes.ts";
import { middleComparisonsOfNumbers } from "./templates/middle-comparisons-numbers.ts";
import { middleComparisonsOfShapesAndData } from "./templates/middle-comparisons-shapes-and-data.ts";
import { middleQuantitativeNumbers } from "./templates/middle-quantitative-numbers.ts";
import { middleQuantitativeShapesAndData } from "./templates/middle-quantitative-shapes-and-data.ts";
import { primaryFourData } from "./templates/primary-four-data.ts";
import { primaryFourNumbers } from "./templates/primary-four-numbers.ts";
import { primaryFourShapes } from "./templates/primary-four-shapes.ts";
import { primaryThreeNumbers } from "./templates/primary-three-numbers.ts";
import { primaryThreeShapesAndData } from "./templates/primary-three-shapes-and-data.ts";
import { primaryTwoNumbers } from "./templates/primary-two-numbers.ts";
import { primaryTwoShapesAndData } from "./templates/primary-two-shapes-and-data.ts";
import { upperAchievementAlgebra } from "./templates/upper-achievement-algebra.ts";
import { upperAchievementData } from "./templates/upper-achievement-data.ts";
import { upperAchievementNumbers } from "./templates/upper-achievement-numbers.ts";
import { upperAchievementShapes } from "./templates/upper-achievement-shapes.ts";
import { upperComparisonsOfNumbers } from "./templates/upper-comparisons-numbers.ts";
import { upperComparisonsOfShapesAndData } from "./templates/upper-comparisons-shapes-and-data.ts";
import { upperQuantitativeDataAndProblems } from "./templates/upper-quantitative-data-and-problems.ts";
import { upperQuantitativeNumbers } from "./templates/upper-quantitative-numbers.ts";
import { upperQuantitativeShapes } from "./templates/upper-quantitative-shapes.ts";

/** Every generator of mathematics questions, of all levels and both sections. */
export const mathsTemplates: readonly MathsTemplate[] = [
  ...primaryTwoNumbers,
  ...primaryTwoShapesAndData,
  ...primaryThreeNumbers,
  ...primaryThreeShapesAndData,
  ...primaryFourNumbers,
  ...primaryFourShapes,
  ...primaryFourData,
  ...lowerAchievementNumbers,
  ...lowerAchievementShapes,
  ...lowerAchievementData,
  ...lowerQuantitativeNumbers,
  ...lowerQuantitativeAlgebra,
  ...lowerQuantitativeShapes,
  ...lowerQuantitativeData,
  ...lowerQuantitativeProblems,
  ...middleAchievementNumbers,
  ...middleAchievementAlgebra,
  ...middleAchievementShapes,
  ...middleAchievementData,
  ...middleQuantitativeNumbers,
  ...middleQuantitativeShapesAndData,
  ...middleComparisonsOfNumbers,
  ...middleComparisonsOfShapesAndData,
  ...upperAchievementNumbers,
  ...upperAchievementAlgebra,
  ...upperAchievementShapes,
  ...upperAchievementData,
  ...upperQuantitativeNumbers,
  ...upperQuantitativeShapes,
  ...upperQuantitativeDataAndProblems,
  ...upperComparisonsOfNumbers,
  ...upperComparisonsOfShapesAndData,
];
