import { ConnectionPill } from "./components/connection-pill.tsx";
import { HouseMark } from "./components/house-mark.tsx";
import { NotFoundPage } from "./pages/not-found-page.tsx";
import { pages } from "./pages/pages.ts";
import type { AppState } from "./state/app-state.ts";
import { words } from "./words.ts";

/** The frame around every page. */
export function App({ state }: { state: AppState }) {
  const Page = pages.find(({ path }) => path === state.path.value)?.Page ?? NotFoundPage;
  return (
    <>
      <button type="button" class="skip" onClick={focusMain}>
        {words.skipToMain}
      </button>
      <header class="top">
        <a class="brand" href="#/">
          <HouseMark />
          <span>Homeroom</span>
        </a>
        <Navigation path={state.path.value} />
        <ConnectionPill connection={state.feed.connection.value} />
      </header>
      <main id="main" tabIndex={-1}>
        <Page state={state} />
      </main>
      <footer class="bottom">
        <p>{words.privacy}</p>
        <p>{words.erb}</p>
      </footer>
    </>
  );
}

/** With a single page there is nowhere to go, so nothing is shown. */
function Navigation({ path }: { path: string }) {
  if (pages.length < 2) return null;
  return (
    <nav aria-label={words.pages}>
      {pages.map((page) => (
        <a key={page.path} href={`#${page.path}`} aria-current={page.path === path ? "page" : undefined}>
          {page.title}
        </a>
      ))}
    </nav>
  );
}

/** The fragment of the address belongs to the router, so this is a button and no link. */
function focusMain(): void {
  document.getElementById("main")?.focus();
}
