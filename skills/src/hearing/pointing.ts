const pointing =
  /^(?:(?:letter |option |choice |answer )?[a-d](?: as in [a-z]+)?|(?:number |option |choice )?(?:one|two|three|four)|(?:the )?(?:first|second|third|fourth|last)(?: one)?)$/u;

/** Whether a phrase only points at an answer, by letter, number or place, and has none of its words. */
export function pointsOnly(words: readonly string[]): boolean {
  return pointing.test(words.join(" "));
}
