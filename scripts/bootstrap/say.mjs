/**
 * A word to the person at the terminal. It goes to standard error, since a program's standard output may be read by another one.
 *
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`homeroom: ${text}\n`);
}
