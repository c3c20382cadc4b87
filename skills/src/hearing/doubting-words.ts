/**
 * Words that leave open what a child says about an answer: it may reject it ("the opposite of short"), ask about it ("did you say
 * short"), want it spelled, or only come near it ("almost equal"). In normalized words, so without apostrophes. An answer that
 * is named beside one of them is asked about.
 */
export const doubtingWords: ReadonlySet<string> = new Set(
  `wrong incorrect false untrue opposite opposites antonym bad silly stupid impossible unlikely nope nah never nobody nothing none hardly barely
   scarcely almost nearly nearest roughly without except excluding besides unless if whether maybe doubt doubts forget ignore reject remove eliminate hate dislike
   did didnt do dont does doesnt was wasnt arent would wouldnt shouldnt couldnt wont aint cant cannot
   say says said saying spell spelled spelling define definition mean meaning pronounce called
   less fewer more least most under above below something ish why`.split(/\s+/u),
);
