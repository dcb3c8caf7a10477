export interface KeyboardButton {
  readonly text: string;
  readonly callback_data: string;
}

/** The button of a keyboard that has a label; fails with the list of labels. */
export function buttonOf(keyboard: readonly (readonly KeyboardButton[])[], label: string): KeyboardButton {
  const buttons = keyboard.flat();
  const button = buttons.find(({ text }) => text === label);
  if (!button) throw new Error(`no button "${label}" among: ${buttons.map(({ text }) => text).join(" | ")}`);
  return button;
}
