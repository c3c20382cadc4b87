import { type CorpusQuestion, lines } from "./matcher-corpus-question.ts";

/** The choices that every quantitative comparison has. */
export const comparisonQuestions: readonly CorpusQuestion[] = [
  {
    name: "two columns",
    kind: "comparison",
    options: [
      ["the quantity in Column A is greater", null],
      ["the quantity in Column B is greater", null],
      ["the two quantities are equal", null],
      ["the relationship cannot be determined from the information given", null],
    ],
    canonical: {
      "choice-a": lines(
        `a / letter a / column a / the quantity in column a is greater / column a is greater / a is greater / a is bigger / a is larger / a is more / column a is bigger /
         column a is larger / the first is greater / the first one is bigger / the first column is greater / a is greater than b / column a is greater than column b /
         b is less / b is less than a / column b is smaller / b is smaller than a / it's column a / i think column a is greater / i think it's a / um column a / column a is more than column b /
         column b no column a / b is greater no a is greater / a because it is positive / option a / the answer is a / number one`,
      ),
      "choice-b": lines(
        `b / bee / be / letter b / column b / column bee / column b is greater / b is greater / b is bigger / b is larger / be is greater / the second is greater / the second one is bigger /
         the quantity in column b is greater / b is more than a / column b is greater than column a / a is less / a is less than b / a is smaller / column a is smaller than column b /
         i think b is greater / it's column b / a no wait b is bigger / column b is higher / the second column is greater / number two / b as in boy / maybe column b`,
      ),
      "choice-c": lines(
        `c / see / equal / equals / they're equal / they are equal / theyre equal / both are equal / the two are equal / the same / they're the same / both are the same / they are both the same /
         same / a and b are equal / a equals b / a is equal to b / a and b are the same / column a and column b are equal / column a equals column b / the two quantities are equal /
         i think they're equal / it's equal / it's the same / um equal / a is greater no wait they're equal / column a and b are the same / the quantities are equal / they equal /
         both are equal because two times two is four / number three / a no they're the same / equally`,
      ),
      "choice-d": lines(
        `d / dee / can't tell / cant tell / you can't tell / i can't tell / we can't tell / cannot tell / cannot be determined / it cannot be determined / can't be determined /
         it can't be determined / the relationship cannot be determined / not enough information / there's not enough information / there is not enough information /
         not enough information given / it depends / i think it depends / i think you can't tell / the relationship cannot be determined from the information given /
         equal no wait can't tell / the last one / number four / d as in dog / we don't have enough information / it depends because x could be negative / not enough info no can't tell`,
      ),
      "dont-know": lines("i don't know / no idea / i'm not sure / um i don't know"),
      hint: lines("hint / i need a hint"),
      repeat: lines("repeat the question / say that again"),
    },
    ambiguous: lines(
      `a or b / greater / bigger / column / columns / column a or column b / is it a or b / not a / not b / not equal / they're not equal / they aren't equal / not the same / it's not the same /
       a isn't greater / a is not greater than b / neither / neither is greater / both / both of them / a is greater than a / a is greater and b is greater / a b / equal or can't tell /
       a equals a / the relationship / column e / column p / column t / the / hey / eight / information / a no / column a no / not column a / not a or b / i think / it's / greater than /
       quantity / the quantity in column / a and b / one of them / less / less than / maybe a maybe b / c d / c or d / a is not equal to b / it isn't equal / a is bigger or the same /
       almost equal / nearly the same / barely equal / equal is wrong / they're almost equal / column a is wrong / column a isn't greater / b is not greater / a is barely greater / a is almost greater /
       can't tell is wrong / it can't be equal / everything but equal / column b doesn't fit / a is greater is wrong`,
    ),
  },
];

/** Passages, completions with phrases, and pairs of words. */
export const passageQuestions: readonly CorpusQuestion[] = [
  {
    name: "short phrases with a word in common",
    kind: "passage-question",
    options: [
      ["their eyes", null],
      ["their tongues", null],
      ["their feelers", null],
      ["their ears", null],
    ],
    canonical: {
      "choice-a": lines(
        "their eyes / eyes / the eyes / there eyes / with their eyes / they're eyes / it's their eyes / a / the first one / a their eyes / one / tongues no eyes",
      ),
      "choice-b": lines(
        "their tongues / tongues / the tongues / there tongues / tongue / their tongue / the one about tongues / b / bee / two / eyes no wait tongues / i think tongues",
      ),
      "choice-c": lines(
        "their feelers / feelers / feeler / with their feelers / there feelers / c / see / the third one / three / i think it's feelers / ears i mean feelers",
      ),
      "choice-d": lines(
        "their ears / ears / there ears / the ears / ear / d / four / the last one / with their ears / not eyes it's ears",
      ),
    },
    ambiguous: lines(
      "their / there / they / eyes or ears / eyes and ears / not ears / not the tongues / it isn't feelers / years / i / ice / tongs / fillers / feeling things / their eyes is wrong / everything but their eyes / they don't smell with their eyes / did you say eyes / eyes no / hears / the / ay / eyes ears / neither eyes nor ears",
    ),
  },
  {
    name: "phrases that say no",
    kind: "passage-question",
    options: [
      ["very tall", null],
      ["very loud", null],
      ["not clean", null],
      ["not shaky", null],
    ],
    canonical: {
      "choice-a": lines("very tall / tall / a / it's very tall / really tall no very tall / the first one"),
      "choice-b": lines("very loud / loud / loudly / b / very tall no very loud / it means very loud"),
      "choice-c": lines("not clean / it's not clean / c / number three / i think not clean / three"),
      "choice-d": lines("not shaky / it's not shaky / d / not clean no wait not shaky / the last one / four"),
    },
    ambiguous: lines(
      "clean / shaky / very / not / not loud / not tall / not very tall / not very / tall or loud / not a / very clean / cleaning / shake / it isn't loud",
    ),
  },
  {
    name: "main ideas",
    kind: "passage-question",
    options: [
      ["a boy who finds a book that was hidden long ago", null],
      ["a librarian helps a boy to fix a clock", null],
      ["a boy is late with a library book", null],
      ["a girl reads a story about a ship at sea", null],
    ],
    canonical: {
      "choice-a": lines(
        "a boy who finds a book that was hidden long ago / a boy who finds a book / the hidden book / hidden book / a boy finds a hidden book / the boy finds a book hidden long ago / a / the one where he finds a hidden book / hidden long ago / one",
      ),
      "choice-b": lines(
        "a librarian helps a boy to fix a clock / the librarian / librarian / the clock / fix the clock / fixing a clock / a librarian help a boy fix the clock / the librarian helps a boy fix a clock / the one about the clock / b / number two / the librarian one",
      ),
      "choice-c": lines(
        "a boy is late with a library book / a boy is late / late / library / the library book / late with a book / the late library book / c / the third one / it's the one with the library book",
      ),
      "choice-d": lines(
        "a girl reads a story about a ship at sea / the girl / a girl / the ship / a story about a ship / the girl reads a story / a girl who reads a story / ship at sea / the one with the girl and the ship / d / the story / last one",
      ),
      help: lines("help / what can i say"),
    },
    ambiguous: lines(
      `the boy / a boy / the book / a boy and a book / the girl and the librarian / the clock or the ship / boy / not the girl / not the librarian one / c the ship / b the girl / the dog /
       he goes home / we read a book at my school / my teacher has a boat and a cat / a and b / the boy or the girl / what is a librarian / girl no / the librarian is wrong / the ship is the wrong one / everything but the librarian / a boy is late with a library book doesn't fit /
       a librarian helps a boy to fix a clock is wrong / the opposite of a boy is late with a library book / it isn't about the ship / not the one with the ship / did you say the librarian /
       i don't believe a boy is late with a library book / sea / clack / liberian / sheep`,
    ),
  },
  {
    name: "sentences about what happened",
    kind: "passage-question",
    options: [
      ["A wave would wash it off", null],
      ["It would turn into sand", null],
      ["It would stay there", null],
      ["The wind would blow it off", null],
    ],
    canonical: {
      "choice-a": lines(
        "a wave would wash it off / a wave / the wave / waves / a wave would wash it of / the wave washes it off / a / a wave washed it away no a wave / washed off by a wave",
      ),
      "choice-b": lines(
        "it would turn into sand / turn into sand / sand / it turns to sand / it would turn in to sand / b / it becomes sand no turn into sand / turned into sand / the sand",
      ),
      "choice-c": lines(
        "it would stay there / stay there / it stays there / stay / staying there / c / it would stay / it just stays",
      ),
      "choice-d": lines(
        "the wind would blow it off / the wind / wind / wind blows it off / the wind blows it / d / blow / blown no the wind / blowing",
      ),
    },
    ambiguous: lines(
      "it would / would / off / the wave or the wind / wind and waves / not the wind / it / into / there / the sand and the wave / it wouldn't stay / it would not stay there / stand / send / b the wind / way / when",
    ),
  },
  {
    name: "pairs of words",
    kind: "completion",
    options: [
      ["cautious and reckless", null],
      ["generous and stingy", null],
      ["reckless and cautious", null],
      ["hostile and friendly", null],
    ],
    canonical: {
      "choice-a": lines(
        "cautious and reckless / a / the first one / cautious reckless no cautious and reckless / i think it's cautious and reckless / one",
      ),
      "choice-b": lines("generous and stingy / generous / stingy / generous stingy / b / generously / two"),
      "choice-c": lines("reckless and cautious / c / the third one / cautious and reckless no reckless and cautious / three"),
      "choice-d": lines(
        "hostile and friendly / hostile / friendly / hostile friendly / d / the last one / hostile and frendly no hostile and friendly / four",
      ),
    },
    ambiguous: lines(
      "cautious / reckless / wreckless / generous and hostile / friendly or stingy / and / not hostile / hostile and stingy / generous and friendly / host / nothing and everything",
    ),
  },
  {
    name: "words that begin like small talk",
    kind: "synonym",
    options: [
      ["gradual", null],
      ["likely", null],
      ["number", null],
      ["waiting", null],
    ],
    canonical: {
      "choice-a": lines("gradual / gradually / a / it's gradual / likely no gradual"),
      "choice-b": lines("likely / it's likely / b / bee / very likely"),
      "choice-c": lines("number / the number / c / it's number / i think it's number / number three"),
      "choice-d": lines("waiting / it's waiting / d / waiting is right / waiting no wait waiting"),
      wait: lines("wait a minute / hold on"),
    },
    ambiguous: lines(
      "like / wait / graduate / gradual or likely / not likely / it's not likely / numb / e / the / actually / lightly / likely is wrong / number isn't right",
    ),
  },
];
