/** What is taken from a file that somebody else made; far above what a teacher has, far below what hurts a small machine. */
export const limits = {
  /** A file as it lies on the disk. Decks carry their pictures along, which are never unpacked. */
  maxFileBytes: 256 * 1024 * 1024,
  maxTextBytes: 8 * 1024 * 1024,
  maxItems: 5_000,
  maxEntries: 60_000,
  maxZippedFileBytes: 2 * 1024 * 1024,
  maxZippedTotalBytes: 32 * 1024 * 1024,
  maxCollectionBytes: 128 * 1024 * 1024,
  /** Of a word on a card, characters: it is to be said in one breath. */
  maxWordLength: 80,
  maxNotes: 5_000,
  maxNoteBytes: 64 * 1024,
  /** Of one field before its HTML is taken away, characters. */
  maxFieldLength: 20_000,
  /** Of a stem, an option or a meaning as it is kept, characters: what the content files hold. */
  maxLineLength: 600,
  /** Of a passage, characters: a thousand words, which take seven minutes to read aloud. */
  maxPassageLength: 6_000,
  maxQuestionsOfPassage: 60,
  /** Fewer are an instruction, not something to be asked about. */
  minPassageWords: 25,
} as const;
