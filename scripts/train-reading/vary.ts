import type { Labelled } from "./utterance-file.ts";

/** A part of a text, with what is marked in it. */
interface Part {
  readonly text: string;
  readonly marked: Labelled["marked"];
}

const separators = {
  han: ["，", "，", "、", "；", " ", "。", "/", "\n", "，另外", "｜"],
  latin: [", ", ", ", "; ", " / ", " - ", ". ", "\n", " and ", " | "],
};

/**
 * The clauses of a text in another order, with other signs between them and other digits: what stands before a figure by chance
 * is not what it is. `null` for what has too few to be moved.
 */
export function vary(labelled: Labelled, random: () => number): Labelled | null {
  if (labelled.act !== "check" && labelled.act !== "answer") return null;
  const parts = partsOf(labelled);
  if (parts.length < 3) return null;
  const order = [...parts].sort(() => random() - 0.5);
  const list = /\p{Script=Han}/u.test(labelled.text) ? separators.han : separators.latin;
  const single = random() < 0.5 ? pick(list, random) : null;
  const varied = order.map((part) => otherDigits(part, random));
  const text = varied
    .map((part, at) => (at === 0 ? part.text : (single ?? pick(list, random)) + part.text))
    .join("");
  return { ...labelled, text, marked: varied.flatMap(({ marked }) => marked) };
}

const pick = <T>(list: readonly T[], random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

/** Cut at signs that stand in no mark. */
function partsOf({ text, marked }: Labelled): Part[] {
  const taken = positionsOf(text, marked);
  const cuts = [...text.matchAll(/[,，、;；。！!\n|｜]\s*|\.\s+/gu)].filter(
    ({ index, 0: sign }) => !taken.some(({ from, to }) => index < to && index + sign.length > from),
  );
  const bounds = [
    { from: 0, to: 0 },
    ...cuts.map(({ index, 0: sign }) => ({ from: index, to: index + sign.length })),
  ];
  return bounds.flatMap(({ to }, at) => {
    const end = bounds[at + 1]?.from ?? text.length;
    const inside = taken.filter(({ from, to: until }) => from >= to && until <= end).map(({ mark }) => mark);
    const part = text.slice(to, end).trim();
    return part === "" ? [] : [{ text: part, marked: inside }];
  });
}

function positionsOf(text: string, marked: Labelled["marked"]) {
  let at = 0;
  return marked.map((mark) => {
    const from = text.indexOf(mark.text, at);
    at = from + mark.text.length;
    return { from, to: at, mark };
  });
}

/** Another number of digits in each second figure. */
function otherDigits({ text, marked }: Part, random: () => number): Part {
  let varied = text;
  const marks = marked.map((mark) => {
    if (mark.kind !== "figure" || random() < 0.5 || !/^[^\d]*\d[\d,]*[^\d.]*$/.test(mark.text)) return mark;
    if (/(?:19|20)\d\d/.test(mark.text) || varied.indexOf(mark.text) !== varied.lastIndexOf(mark.text))
      return mark;
    const other = mark.text.replace(
      /\d[\d,]*/,
      () => `${Math.ceil(random() * 10 ** Math.ceil(random() * 4))}`,
    );
    varied = varied.replace(mark.text, other);
    return { ...mark, text: other };
  });
  return { text: varied, marked: marks };
}
