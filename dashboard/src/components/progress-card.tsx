import type { House, ProgressView } from "@homeroom/protocol";
import { words } from "../words.ts";
import { Mark } from "./icons.tsx";
import { progressPicture } from "./progress-picture.ts";

/** One card for each child; one empty card before the first answer. */
export function ProgressCards({ house }: { house: House }) {
  const children = Object.values(house.progress).sort((a, b) => a.child.localeCompare(b.child));
  if (children.length > 0) return children.map((progress) => <ProgressCard key={progress.child} progress={progress} />);
  return (
    <section class="card">
      <h2>{words.progress.titleOfNobody}</h2>
      <p class="soft">{words.progress.none}</p>
    </section>
  );
}

function ProgressCard({ progress }: { progress: ProgressView }) {
  const { answered, right, answeredToday, rightToday } = progress;
  const picture = progressPicture(progress);
  return (
    <section class="card progress" aria-label={words.progress.title(progress.child)} data-testid="progress">
      <h2>{words.progress.title(progress.child)}</h2>
      <p class="stars" role="img" aria-label={words.progress.starsToday(rightToday, answeredToday)}>
        {marks(picture.stars, "right")}
        {marks(picture.rings, "wrong")}
        {answeredToday === 0 && marks(5, "other")}
        {picture.more > 0 && <span class="soft small"> {words.progress.more(picture.more)}</span>}
      </p>
      <p class="plain">{words.progress.today(rightToday, answeredToday)}</p>
      {picture.share !== null && (
        <>
          <svg
            class="bar"
            viewBox="0 0 100 6"
            preserveAspectRatio="none"
            role="img"
            aria-label={words.progress.everTitle(right, answered)}
          >
            <rect class="bar-bed" width="100" height="6" />
            <rect class="bar-full" width={picture.share * 100} height="6" />
          </svg>
          <p class="soft small">{words.progress.ever(right, answered)}</p>
        </>
      )}
      <p class="advice">{picture.advice}</p>
    </section>
  );
}

function marks(count: number, mark: "right" | "wrong" | "other") {
  // The marks are alike and only their number changes, so their place is their key.
  return Array.from({ length: count }, (_, index) => <Mark key={`${mark}-${index}`} mark={mark} />);
}
