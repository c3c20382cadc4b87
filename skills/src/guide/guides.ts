import type { Sentence, SkillContext } from "../contract.ts";
import { capital } from "../speech/capital.ts";
import { numberWords } from "../speech/number-words.ts";
import { dayStreak } from "./day-streak.ts";
import { type Offer, offerSkill } from "./offer-skill.ts";
import { planDay } from "./plan-day.ts";
import { recommend } from "./recommend.ts";

/** "What should I practise?": one thing, with its reason. */
export const whatNext = offerSkill({
  name: "what-next",
  title: "what to practice",
  offer(context) {
    const { skill, options, title, why } = recommend(context);
    return {
      say: [{ text: `I would do ${title}.` }, { text: why, pauseMs: 250 }, { text: "Shall we?" }],
      start: { skill, options },
    };
  },
});

/** Today's parts, one after the other, and how many days it has been. */
export const dailyPlan = offerSkill({ name: "daily-plan", title: "your plan for today", offer: offerNextPart });

function offerNextPart(context: SkillContext): Offer {
  const { left, done, minutes } = planDay(context);
  const streak = sayStreak(context);
  const [next] = left;
  if (next === undefined) return { say: [{ text: "You have done all of today's plan." }, ...streak], start: null };
  const opening =
    done === 0
      ? { text: `Today's plan takes about ${numberWords(minutes)} minutes.` }
      : { text: `${capital(numberWords(done))} ${done === 1 ? "part is" : "parts are"} done.` };
  const offer = { text: done === 0 ? `First, ${next.title}.` : `Next, ${next.title}.` };
  return {
    say: [
      opening,
      ...(done === 0 ? sayExam(context) : []),
      ...streak,
      offer,
      { text: next.why, pauseMs: 250 },
      { text: "Shall we?" },
    ],
    start: { skill: next.skill, options: next.options },
  };
}

const dayMs = 86_400_000;
/** Further away than this an exam is no news. */
const examNearDays = 60;

function sayExam({ goal, todayMs }: SkillContext): readonly Sentence[] {
  // Rounded, since a day on which clocks change has 23 or 25 hours.
  const days = Math.round(((goal?.examMs ?? Number.POSITIVE_INFINITY) - todayMs) / dayMs);
  if (days < 0 || days > examNearDays) return [];
  if (days === 0) return [{ text: "Today is the exam. You have practiced, so trust yourself.", pauseMs: 200 }];
  return [{ text: days === 1 ? "The exam is tomorrow." : `The exam is in ${numberWords(days)} days.`, pauseMs: 200 }];
}

function sayStreak({ history, todayMs }: SkillContext): readonly Sentence[] {
  const { days, today, forgiven } = dayStreak(history, todayMs);
  if (days < 2) return [];
  const kept = forgiven ? [{ text: "A day off is fine, your streak goes on." }] : [];
  return [
    ...kept,
    {
      text: `You have practiced ${numberWords(days)} days in a row${today ? "" : ", and today makes it one more"}.`,
      pauseMs: 200,
    },
  ];
}
