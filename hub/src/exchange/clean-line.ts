/** Control characters, marks that turn the direction of writing, and what has no width: none of it can be seen or said. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu;
const white = /\s+/gu;

/** One line of plain text. */
export function cleanLine(text: string): string {
  return text.replace(white, " ").replace(unseen, "").replace(white, " ").normalize("NFC").trim();
}
