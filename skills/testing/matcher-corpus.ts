/**
 * What recognisers and keyboards make of children's answers to "A, long. B, quiet. C, short. D, sudden.", and what must be
 * understood. Each line is a list parted by "/".
 */
const lines = (text: string): readonly string[] => text.split("/").map((phrase) => phrase.trim());

/** Beyond doubt: by the id of what is meant. */
export const canonicalPhrases: Readonly<Record<string, readonly string[]>> = {
  "choice-a": lines(
    `a / A / (a) / A. / a! / letter a / option a / choice a / answer a / a as in apple / a as in ant / one / 1 / won / number one / number 1 /
     option one / choice one / first / the first / the first one / 1st / long / Long / LONG. / a long / long please / it's long /
     i think it's a / i think it's long / um a / um long / the answer is a / the answer is long / my answer is a / is it a / is it long /
     maybe long / i'd say long / i'll go with a / d no wait a / b no a / c i mean a / short no long / actually a / a please /
     um i think it's long / it's the first one / the word is long / i guess it's a / long because it takes time / a i think so`,
  ),
  "choice-b": lines(
    `b / B / (b) / B) / b. / bee / be / letter b / letter bee / option b / option be / choice b / answer b / b as in boy / b as in banana / b as in bravo /
     b like boy / b for bear / be as in boy / two / 2 / too / to / number two / number 2 / number to / option two / choice two / second / the second / the second one /
     second one / 2nd / the 2nd one / quiet / Quiet! / b quiet / it's quiet / i think it's b / i think its b / I think it's B. / it's be / is it bee / um be /
     the answer is b / the answer is bee / my answer is b / maybe b / probably b / a no wait b / a no b / c wait no b / c actually b / d i mean b /
     one no two / the first one no the second one / long no wait quiet / c sorry b / c make that b / i'm going with b / let's go with quiet /
     i changed my mind b / a i changed my mind b / not a it's b / it's not a it's b / oh wait b / d oops b / b because long is wrong / b actually`,
  ),
  "choice-c": lines(
    `c / C / (C) / see / sea / cee / letter c / letter see / option c / option see / choice c / answer c / c as in cat / c as in cookie / c like cat / see as in cat /
     three / 3 / number three / option three / choice three / third / the third / the third one / third one / 3rd / short / short. / c short / c, short /
     see short / it's short / i think it's c / i think it's see / um c / the answer is short / i'd say c / i pick c / i choose short / is it the third one /
     b no wait c / no wait c / b no c / actually the third one / the first one actually the third one / two no three / a or no c / quiet i mean short /
     um b no i mean c / it's b wait actually it's c / b no d no c / i think short / well short / okay c / so short / shortly / the word is short`,
  ),
  "choice-d": lines(
    `d / D / d. / dee / letter d / letter dee / option d / choice d / answer d / d as in dog / d as in delta / d like dog / four / 4 / for / fore / number four /
     number for / option four / choice four / fourth / the fourth / the fourth one / fourth one / 4th / last one / the last one / the last / sudden / Sudden /
     d sudden / it's sudden / i think it's d / um d / the answer is d / i believe it's sudden / it must be sudden / it might be d / is it dee / is it four /
     b no d / a no wait d / long is wrong it's sudden / long doesn't fit so sudden / sudden fits best / sudden makes the most sense / sudden and not long / sudden is right /
     d is the right one / don't stop it's sudden / long no sudden / actually d / no it's d / scratch that d / three no four / suddenly / sudden i think / the answer's sudden`,
  ),
  hint: lines(
    "hint / a hint / give me a hint / can i have a hint / hint please / Hint! / can i get another hint / i'm stuck / help me / i need a hint",
  ),
  repeat: lines(
    "repeat / repeat that / say that again / again please / say it again please / one more time / i didn't hear you / can you repeat the question / what was the question / Repeat the question, please.",
  ),
  choices: lines("only the choices / just the choices / what are the choices / can you repeat that no just the choices"),
  slower: lines("slower / slower please / slow down / can you speak slower"),
  "normal-speed": lines("normal speed / faster / speed up please"),
  skip: lines("skip / skip it / next question / skip this one please / pass"),
  "dont-know": lines(
    "i don't know / I dont know / don't know / no idea / um i don't know / i'm not sure / well i have no idea / what's the answer",
  ),
  sentence: lines("use it in a sentence / can you use it in a sentence / give me an example"),
  spell: lines("spell it / can you spell it / how do you spell it / spell the word please"),
  root: lines(
    "where does it come from / where does the word come from / what's the root / what is the root please / the word family",
  ),
  undo: lines("that's not what i said / thats not what i said / no that's not what i said / undo / you heard me wrong"),
  progress: lines("how am i doing / How am I doing? / how am i doing so far"),
  help: lines("what can i say / help"),
  wait: lines(
    "wait / wait please / please wait / wait a second / hang on / let me think please / let me think / hold on / wait a minute / give me a second",
  ),
  stop: lines("stop / let's stop / Stop please / i'm done / goodbye / okay bye / that's enough"),
};

/** Not to be judged: asking is right, any acceptance is wrong. */
export const ambiguousPhrases: readonly string[] = lines(
  `a b / b c / b or c / a or b / b and d / is it b or d / long or short / maybe b or c / one or two / b no / b no wait / b wait / no b no / not a / not b /
   it isn't c / it's not d / i don't think it's long / the / hey / eight / ate / eh / ay / tree / free / e / p / t / v / z / g / key / tea / pea / he / me / we /
   um / uh / i think / i think it's / the answer is / no wait / actually / what does b mean / a dog / what a day / the bus / can you see it / i see a bird /
   be quick about it now / go to bed / too many words here / this one / that one / one of them / bee dee / see dee / c quiet / b sudden / d short / three four /
   first second / the second or the third / not a b / b as in dog / d as in boy / quite / sort / shirt / lung / sudan / quit it you / banana / my dog is cute /
   i like pizza / long short / all of them / none of them / both / either one / b c d / hmm c or wait / long and quiet /
   short is wrong / everything but short / quiet is the wrong one / it's the opposite of quiet / did you say short / spell quiet / short doesn't fit / it can't be short /
   anything except short / is it short or quiet / short isn't right / short isn't it / isn't it short / i don't want short / i never said short / short is not the answer /
   rule out short / cross out short / short can't be right / short makes no sense / short would be silly / short is the opposite / the opposite is short / almost short /
   i don't like short / i hate short / it's not quite short / short seems wrong / no way it's short / i doubt it's short / instead of short / who said short / why short /
   what about short / define short / what does quiet mean / is short an answer / my mom says short / short or not / nope short / short nope / b is wrong / c doesn't fit /
   the second one is wrong / number three isn't right / option c is incorrect / not the first one / anything but b / all except c / a and b are wrong / a and b is wrong /
   short isn't quiet / quiet is not short / forget short / skip short / short is rubbish / short sounds odd to me / long is wrong and quiet is wrong / neither short nor long /
   just a second / hold on a second / one second / a second`,
);
