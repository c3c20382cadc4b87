/** What the hub says to an engine's process. Typed arrays pass as binary. */
export type ToEngine = { readonly id: number; readonly body: unknown } | { readonly cancel: number };

/** What an engine's process says to the hub. A fault of one request bears a name only, since a message could quote a child. */
export type FromEngine =
  | { readonly ready: true }
  | { readonly broken: string }
  | { readonly id: number; readonly part: unknown }
  | { readonly id: number; readonly done: unknown }
  | { readonly id: number; readonly fault: string };
