/** Spellings that sound the same as a letter's name or a number, so that hearing one is as good as hearing the other. */
export const soundsLike: Readonly<Record<string, string>> = {
  be: "b",
  bee: "b",
  see: "c",
  sea: "c",
  cee: "c",
  dee: "d",
  won: "one",
  to: "two",
  too: "two",
  fore: "four",
  for: "four",
};

/** The same within a number, where one is expected. */
export const numberSounds: Readonly<Record<string, string>> = {
  won: "one",
  to: "two",
  too: "two",
  fore: "four",
  for: "four",
  ate: "eight",
  nought: "zero",
  naught: "zero",
  forth: "fourth",
  forths: "fourths",
  fith: "fifth",
  fiths: "fifths",
  fourty: "forty",
  fourtey: "forty",
  ninty: "ninety",
  halfs: "halves",
};

/**
 * What recognisers write for a letter or number said alone, but also for much else. Enough to ask "Did you say D?", never
 * enough to judge.
 */
export const mayBe: Readonly<Record<string, string>> = {
  ay: "a",
  aye: "a",
  eh: "a",
  ei: "a",
  hey: "a",
  hay: "a",
  ate: "a",
  eight: "a",
  bea: "b",
  bi: "b",
  beat: "b",
  si: "c",
  seat: "c",
  seed: "c",
  sees: "c",
  the: "d",
  thee: "d",
  di: "d",
  deed: "d",
  want: "one",
  tree: "three",
  free: "three",
  door: "four",
  forth: "fourth",
};
