import "./no-eval.ts";
import "./styles/page.css";
import "./styles/road.css";
import "./styles/talk.css";
import { render } from "preact";
import { App } from "./app.tsx";
import { createAppState } from "./state/app-state.ts";

const root = document.getElementById("app");
if (root === null) throw new Error("index.html has no element with the id app");
const state = createAppState();
state.feed.start();
render(<App state={state} />, root);
