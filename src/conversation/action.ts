/**
 * What each kind of button says besides its kind; `unknown` for nothing. Each flow adds its kinds to it in its own
 * `flow.ts`, so that every view can offer what another flow does, checked by the compiler, and knows no flow for it.
 */
// biome-ignore lint/suspicious/noEmptyInterface: flows fill it
export interface Actions {}

/**
 * What a button does. It says everything itself, so it works after a restart and on an old message.
 */
export type Action<Kind extends keyof Actions = keyof Actions> = {
  [K in Kind]: { readonly kind: K } & Actions[K];
}[Kind];
