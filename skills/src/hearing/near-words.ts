const endings = ["ing", "ed", "es", "ly", "s", "d"];

/** Whether two words are forms of one: "shorten" and "shortened". */
export function sameStem(one: string, other: string): boolean {
  if (one.length < 4 || other.length < 4) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return endings.some((ending) => short + ending === long || (short.endsWith("e") && short.slice(0, -1) + ending === long));
}

/** Whether one slip of the finger or the ear lies between two longer words: a letter more, less, other, or two swapped. */
export function nearlySame(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  const common = Math.min(one.length, other.length) - start;
  while (end < common && one.at(-1 - end) === other.at(-1 - end)) end++;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  const swapped = left.length === 2 && left[0] === right[1] && left[1] === right[0];
  return (left.length <= 1 && right.length <= 1) || swapped;
}
