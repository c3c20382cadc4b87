import { type CorpusQuestion, lines } from "./matcher-corpus-question.ts";

/** Questions whose options are numbers, as a child says them and as recognisers and keyboards write them. */
export const numberQuestions: readonly CorpusQuestion[] = [
  {
    name: "fractions below and above zero",
    options: [
      ["negative three fourths", [-3, 4]],
      ["one half", [1, 2]],
      ["two and one third", [7, 3]],
      ["three fourths", [3, 4]],
    ],
    canonical: {
      "choice-a": lines(
        `negative three fourths / minus three fourths / negative three quarters / minus three over four / negative three over four / -3/4 / −3/4 / -0.75 /
         negative zero point seven five / minus zero point seven five / minus point seven five / negative point seventy five / negative 3/4 / minus 3/4 /
         it's negative three fourths / i think it's minus three quarters / the answer is negative three fourths / negative three forths / um minus 0.75 /
         one half no wait negative three fourths / three fourths no negative three fourths / a / letter a / the first one / number one / option one / a as in apple /
         negative three over for / negative seventy five hundredths`,
      ),
      "choice-b": lines(
        `one half / a half / half / 1/2 / ½ / 0.5 / .5 / zero point five / point five / oh point five / one over two / one out of two / fifty percent / 50% / five tenths /
         two fourths / two quarters / it's a half / i think it's one half / i'd say half / the answer is a half / half please / um one half / one half is right / three fourths is wrong it's a half / b / bee / be / letter b /
         the second one / number two / choice two / three fourths actually a half / not three fourths it's one half / a no b / one haff no one half / fifty hundredths`,
      ),
      "choice-c": lines(
        `two and one third / two and a third / two one third / two a third / 2 1/3 / 2⅓ / 2 and 1/3 / seven thirds / seven over three / 7/3 / to and a third / too and one third /
         two and one over three / it's two and a third / i think two and one third / i pick seven thirds / one half i mean two and a third / c / see / the third one /
         number three / option c / the answer is two and a third / seven divided by three / two and won third / two and two sixths`,
      ),
      "choice-d": lines(
        `three fourths / three quarters / 3/4 / ¾ / three over four / three out of four / three in four / 0.75 / .75 / zero point seven five / point seven five /
         point seventy five / zero point seventy five / seventy five percent / 75% / seventy five hundredths / three forths / three over for / six eighths / three fourth /
         three quarter / it's three fourths / i think it's three over four / my answer is three quarters / maybe three fourths / d / dee / the last one / the fourth one /
         number four / d as in dog / a half no three quarters / negative three fourths i mean three fourths / d three fourths / three fourths because half is too small`,
      ),
      hint: lines("hint / can i have a hint / give me a hint please"),
      skip: lines("skip / skip it / next question"),
      "dont-know": lines("i don't know / no idea"),
    },
    ambiguous: lines(
      `two / three / one / four / third / fourth / a third / two thirds / four thirds / three / seven / three fours / three forts / eight / ate / five / a fourth / one fourth /
       one half or three fourths / is it a half or three quarters / half no / three fourths no / not a half / not negative three fourths / it isn't three fourths /
       negative / minus / minus a half / negative one half / negative two and a third / three over / over four / point / seventy five / fifty / zero point seven /
       two and / one half three fourths / three fourths and one half / three plus four / a half plus a fourth / b three fourths / c one half / two or three / half of them /
       not a half or three fourths / neither a nor b / one half is wrong / three fourths isn't right / three fourths is not right / a half doesn't fit /
       everything but one half / almost one half / less than a half / did you say one half / it can't be one half / anything except three fourths / about a half / three hundred / three fourths of two thirds / a half a half or not / thirty four`,
    ),
  },
  {
    name: "whole numbers within one another",
    options: [
      ["four", [4, 1]],
      ["fourteen", [14, 1]],
      ["two", [2, 1]],
      ["two hundred forty", [240, 1]],
    ],
    canonical: {
      "choice-a": lines(
        `four / 4 / for / fore / it's four / it's for / the answer is four / i think it's four / i got four / four please / um four / four apples / four over one / eight over two /
         fourteen no four / two i mean four / a / the first one / option a / a four / four point zero / four point oh / not two it's four`,
      ),
      "choice-b": lines(
        `fourteen / 14 / it's fourteen / i think it's fourteen / fourteen i think / the answer is fourteen / b / bee / the second one / b fourteen / four no fourteen /
         four no wait fourteen / two actually fourteen / i'd say fourteen / maybe fourteen / option b / letter b / twenty eight over two / fourteen point zero`,
      ),
      "choice-c": lines(
        `two / 2 / to / too / it's two / it's too / the answer is two / the answer is 2 / i think it's two / i think two / four over two / c / see / the third one / number three /
         four no two / uh it's like two / a no wait two / i'm going with two / c two / two point zero`,
      ),
      "choice-d": lines(
        `two hundred forty / two hundred and forty / 240 / two forty / it's two hundred forty / two hundred and forty i think / d / the last one / the fourth one / to forty /
         too hundred forty / two hundred fourty / four no two hundred forty / i'd go with two forty no two hundred forty`,
      ),
      repeat: lines("repeat / say that again / what was the question / can you repeat the question"),
      wait: lines("hold on / let me think / give me a second"),
    },
    ambiguous: lines(
      `number two / number four / number to / b four / b two / a two / d fourteen / two or four / four or fourteen / two four / four two / forty / two hundred / hundred / a hundred /
       twenty four / four hundred / four hundred twenty / two thousand / fourteen point five / four and a half / two and a half / one / three / eight / ate / six /
       ten plus four is fourteen / two plus two / four times four / not two / not four not two / it isn't fourteen / four no / no four no / for the win / to the end /
       too many / two of them / for you / minus four / negative two / four percent of it i mean / fourteen fifteen / one four / four is wrong / fourteen is not right / fourteen is too many / at least four / more than fourteen / nearly fourteen / over four / is four right or wrong / two forty two / a two or a four  / fort / fourth / not four two`,
    ),
  },
  {
    name: "money",
    options: [
      ["fifty cents", [1, 2]],
      ["three dollars", [3, 1]],
      ["three dollars and fifty cents", [7, 2]],
      ["thirty five dollars", [35, 1]],
    ],
    canonical: {
      "choice-a": lines(
        `fifty cents / 50 cents / 50¢ / $0.50 / $.50 / half a dollar / a half dollar / fifty / 50 / point five dollars / zero dollars and fifty cents / it's fifty cents /
         i think it's fifty cents / a / three dollars no fifty cents / one half of a dollar`,
      ),
      "choice-b": lines(
        `three dollars / 3 dollars / $3 / $3.00 / three bucks / three / 3 / it's three dollars / the answer is three dollars / three dollars please / b / bee / tree no three dollars /
         three hundred cents / three dollars and zero cents`,
      ),
      "choice-c": lines(
        `three dollars and fifty cents / three dollars fifty cents / three dollars fifty / three dollars and fifty / three fifty / 3.50 / $3.50 / $3.5 / three point five / three point five zero /
         three point fifty / three and a half dollars / three and one half dollars / three dollars and a half no three fifty / it's three fifty / i think it's three fifty /
         the answer is three dollars and fifty cents / three hundred fifty cents / seven halves dollars / c / see / the third one / three dollars no three fifty`,
      ),
      "choice-d": lines(
        `thirty five dollars / 35 dollars / $35 / $35.00 / thirty five / 35 / thirty five bucks / it's thirty five dollars / thirty five dollars i think / d / the last one /
         three fifty no thirty five dollars / three thousand five hundred cents`,
      ),
    },
    ambiguous: lines(
      `thirty five cents / three cents / fifty dollars / a dollar / dollars / cents / three thirty five / five / three dollars and five cents / thirty / three fifty five /
       three fifty or three dollars / three or fifty / two / one / four / fifty three / three dollars no / not three fifty / half / eight / free / minus three dollars /
       fifty percent / three hundred fifty dollars / thirty dollars and fifty cents / three dollars four dollars / a quarter / the three / thirteen fifty / fifteen / number three`,
    ).filter((phrase) => !["half", "the three", "number three", "three hundred fifty dollars"].includes(phrase)),
  },
  {
    name: "percentages",
    options: [
      ["five percent", [1, 20]],
      ["twenty five percent", [1, 4]],
      ["fifty percent", [1, 2]],
      ["seventy five percent", [3, 4]],
    ],
    canonical: {
      "choice-a": lines(
        "five percent / 5% / 5 percent / five per cent / five / one twentieth / one over twenty / zero point zero five / point oh five / it's five percent / a",
      ),
      "choice-b": lines(
        "twenty five percent / 25% / 25 percent / twenty five / twenty five per cent / a quarter / one fourth / one quarter / point two five / zero point twenty five / 1/4 / b / be / it's twenty five percent / one out of four / one in four",
      ),
      "choice-c": lines(
        "fifty percent / 50% / fifty / a half / half / one half / point five / fifty per cent / two quarters / i think it's fifty percent / it's fifty / c / see",
      ),
      "choice-d": lines(
        "seventy five percent / 75% / seventy five / three fourths / three quarters / point seven five / seventy five out of one hundred / d / i'd say seventy five percent / five no seventy five percent",
      ),
    },
    ambiguous: lines(
      "twenty percent / twenty / fifteen percent / fifty five / seventy percent / percent / five or fifty / two / three / one percent / eight / fifty no / not fifty percent / twenty five or seventy five / five hundred percent / fifteen / seventeen / twenty fifty",
    ),
  },
  {
    name: "decimals",
    options: [
      ["zero point zero seven", [7, 100]],
      ["zero point seven", [7, 10]],
      ["seven", [7, 1]],
      ["seventy", [70, 1]],
    ],
    canonical: {
      "choice-a": lines(
        "seven hundredths / zero point zero seven / 0.07 / .07 / point zero seven / point oh seven / zero point oh seven / oh point oh seven / seven over one hundred / seven percent / 7/100 / 7% / seven out of a hundred / a",
      ),
      "choice-b": lines(
        "seven tenths / zero point seven / 0.7 / .7 / point seven / seven over ten / 7/10 / seventy percent / seventy hundredths / b / bee / point seven zero",
      ),
      "choice-c": lines(
        "seven / 7 / it's seven / seven i think / seven point zero / c / see / seventy no seven / seven wholes no seven",
      ),
      "choice-d": lines("seventy / 70 / it's seventy / seven no seventy / d / dee / the last one"),
    },
    ambiguous: lines(
      "seven hundred / seventeen / seven thousandths / point / seven or seventy / one / two / zero / oh seven / seven tens or so / seventy seven / seven point seven / eight / point seven or seven / not seven / negative seven / zero / seven point",
    ),
  },
  {
    name: "units that differ",
    options: [
      ["twelve feet", [12, 1]],
      ["three fourths of a mile", [3, 4]],
      ["three feet", [3, 1]],
      ["three yards", [3, 1]],
    ],
    canonical: {
      "choice-a": lines("twelve feet / 12 feet / twelve / 12 / twelve foot / it's twelve feet / a"),
      "choice-b": lines(
        "three fourths of a mile / three quarters of a mile / three fourths / three quarters / 3/4 of a mile / three fourths mile / 0.75 miles / point seven five / b",
      ),
      "choice-c": lines("three feet / 3 feet / three foot / it's three feet / c / see / the third one"),
      "choice-d": lines("three yards / 3 yards / three yards i think / three feet no three yards / d"),
    },
    ambiguous: lines(
      "three / 3 / three miles / twelve yards / feet / yards / three fourths of a foot / twelve miles / the three / two / one / three feet or three yards",
    ),
  },
  {
    name: "expressions, whose numbers are no values",
    options: [
      ["two n plus three", null],
      ["three n plus two", null],
      ["n plus two", null],
      ["two n", null],
    ],
    canonical: {
      "choice-a": lines("two n plus three / 2n + 3 / 2n plus 3 / to n plus three / it's two n plus three / a / the first one"),
      "choice-b": lines(
        "three n plus two / 3n + 2 / three n plus to / b / be / i think it's three n plus two / two n plus three no three n plus two",
      ),
      "choice-c": lines("n plus two / n + 2 / it's n plus two / c / see / n plus too"),
      "choice-d": lines("two n / 2n / to n / d / the last one / it's two n"),
    },
    ambiguous: lines("two / three / plus two / n / n plus three or two n / plus / b or c / not two n / two n or n plus two"),
  },
  {
    name: "times of day",
    options: [
      ["six o'clock", null],
      ["eight o'clock", null],
      ["eight thirty", null],
      ["eight forty five", null],
    ],
    canonical: {
      "choice-a": lines(
        "six o'clock / six / 6 / 6:00 / it's six / i think it's six / a / the first one / six oclock / eight no six / choice one",
      ),
      "choice-b": lines(
        "eight o'clock / eight / 8 / 8:00 / it's eight / um eight / b / bee / eight thirty no eight o'clock / eight please / option b",
      ),
      "choice-c": lines(
        "eight thirty / 8:30 / half past eight / it's half past eight / half past 8 / half after eight / c / see / the third one / eight o'clock no half past eight",
      ),
      "choice-d": lines(
        "eight forty five / 8:45 / quarter to nine / a quarter to nine / fifteen to nine / quarter till nine / it's a quarter to nine / d / the last one / quarter to 9",
      ),
      wait: lines("wait / wait please / wait a second / hang on / hang on please"),
      repeat: lines("say it again / say it again please / one more time please / i didn't hear that / can you say it again"),
    },
    ambiguous: lines(
      `one / two / three / four / number two / nine / seven / thirty / half past six / half past nine / quarter past eight / six thirty / forty five / quarter to eight / five to nine /
       o'clock / half / eight or eight thirty / not eight / eight is wrong / half past eight doesn't fit / almost eight / before eight / eight fifteen / half past / quarter`,
    ),
  },
];
