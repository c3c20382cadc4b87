/** To be shown wherever the exam is named. */
export const trademarkNotice =
  "ISEE is a registered trademark of the Educational Records Bureau. Homeroom is not affiliated with or endorsed by ERB. All questions are original.";
