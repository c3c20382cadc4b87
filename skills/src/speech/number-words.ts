const small = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
] as const;
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"] as const;

/** A whole number from 0 to 999,999 as it is spoken: 23 is "twenty three". Others come back as "many". */
export function numberWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) return "many";
  if (value < 20) return small[value] ?? "many";
  if (value < 100) return joined(tens[Math.floor(value / 10)] ?? "many", value % 10);
  if (value < 1000) return joined(`${numberWords(Math.floor(value / 100))} hundred`, value % 100);
  return joined(`${numberWords(Math.floor(value / 1000))} thousand`, value % 1000);
}

function joined(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${numberWords(rest)}`;
}
