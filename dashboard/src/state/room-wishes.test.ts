import { Fault, type RoomRequest } from "@homeroom/protocol";
import { expect, test } from "vitest";
import { createRoomWishes } from "./room-wishes.ts";

/** A hub that answers when it is told to. */
function startWishes() {
  const asked: [string, RoomRequest][] = [];
  const answers: PromiseWithResolvers<void>[] = [];
  const wishes = createRoomWishes({
    askRoom(sat, wish) {
      asked.push([sat, wish]);
      const answer = Promise.withResolvers<void>();
      answers.push(answer);
      return answer.promise;
    },
  });
  return { wishes, asked, answers };
}

const settled = () => new Promise(setImmediate);

test("while a request is under way the later wishes of its room become one, and the last volume stands", async () => {
  const { wishes, asked, answers } = startWishes();
  const first = wishes.wish("kitchen", { volumePercent: 45 });
  await settled();
  const second = wishes.wish("kitchen", { volumePercent: 50 });
  const third = wishes.wish("kitchen", { muted: true });
  const fourth = wishes.wish("kitchen", { volumePercent: 55 });
  const other = wishes.wish("attic", { identify: true });
  await settled();
  expect(asked).toEqual([
    ["kitchen", { volumePercent: 45 }],
    ["attic", { identify: true }],
  ]);
  for (let answered = 0; answered < 3; answered++) {
    answers[answered]?.resolve();
    await settled();
  }
  expect(asked.slice(2)).toEqual([["kitchen", { volumePercent: 55, muted: true }]]);
  expect(await Promise.all([first, second, third, fourth, other])).toEqual([null, null, null, null, null]);
});

test("a wish that came to nothing says why, to each who wished it, and the next one is asked all the same", async () => {
  const { wishes, asked, answers } = startWishes();
  const both = [wishes.wish("kitchen", { muted: true }), wishes.wish("kitchen", { volumePercent: 20 })];
  await settled();
  answers[0]?.reject(new Fault("room-away", "Kitchen cannot be reached now."));
  expect(await Promise.all(both)).toEqual(["Kitchen cannot be reached now.", "Kitchen cannot be reached now."]);
  const next = wishes.wish("kitchen", { muted: true });
  await settled();
  answers[1]?.resolve();
  expect(await next).toBeNull();
  expect(asked).toHaveLength(2);
});
