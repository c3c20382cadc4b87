import { words } from "../words.ts";

export function NotFoundPage() {
  return (
    <section class="card">
      <h1>{words.notFound}</h1>
      <p>
        <a href="#/">{words.goHome}</a>
      </p>
    </section>
  );
}
