import type { FunctionComponent } from "preact";
import type { AppState } from "../state/app-state.ts";
import { HomePage } from "./home-page.tsx";

export interface PageEntry {
  /** What stands after the # of the address. */
  readonly path: string;
  readonly title: string;
  readonly Page: FunctionComponent<{ state: AppState }>;
}

/** A page joins the dashboard by a line here. */
export const pages: readonly PageEntry[] = [{ path: "/", title: "At home", Page: HomePage }];
