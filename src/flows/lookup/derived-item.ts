import { type Derived, type Over, termsNotShown } from "../../lookups/derived.ts";
import type { Observation } from "../../records/observation.ts";
import { grouped } from "../../conversation/format.ts";
import { placeName } from "../../conversation/place-name.ts";
import { type Block, type Item, list, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { dateWord, levelWord, momentWord } from "./slot-words.ts";
import type { SourceNotes } from "../../conversation/source-notes.ts";

/** Derived values, and that they are derived. */
export const derivedBlocks = (scene: Scene, notes: SourceNotes, derived: readonly Derived[]): Block[] =>
  derived.length > 0
    ? [list(derived.map((one) => derivedItem(scene, one, notes))), paragraph(scene.t("derived-note"))]
    : [];

/** A value that no source gives, with its terms: 5 + 22 + 35 = 62. Terms that no line of their own shows are cited here. */
export function derivedItem(scene: Scene, derived: Derived, notes: SourceNotes | null = null): Item {
  const marks = new Set(termsNotShown(derived).map((term) => notes?.mark(term) ?? ""));
  return {
    text: derivedText(scene, derived),
    lines: [`${formulaText(scene, derived)}${[...marks].join("")}`],
  };
}

function derivedText(scene: Scene, derived: Derived): string {
  const { t } = scene;
  switch (derived.kind) {
    case "sum":
      return t("derived-sum", { value: grouped(derived.value) });
    case "difference": {
      const { over, terms, value } = derived;
      const [first, second] = terms.map((term) => termName(scene, over, term));
      const said = { first: first ?? "", second: second ?? "", value: grouped(Math.abs(value)) };
      if (over === "measures") return t("derived-less", { ...said, value: grouped(value) });
      if (over === "parts") {
        const without = terms.slice(1).map((term) => termName(scene, over, term));
        return t("derived-without", { ...said, without: without.join(t("place-separator")) });
      }
      if (terms[0].measure === "share")
        return t(value < 0 ? "derived-points-fewer" : "derived-points-more", said);
      return t(value < 0 ? "derived-fewer" : "derived-more", said);
    }
    case "growth": {
      const [later, earlier] = derived.terms;
      const said = {
        place: placeName(scene, later.place),
        level: levelWord(scene, later.level),
        value: String(Math.abs(derived.value)),
        from: dateWord(scene, earlier.when),
        to: dateWord(scene, later.when),
      };
      if (derived.value < 100) return t(derived.value < 0 ? "derived-shrunk" : "derived-growth", said);
      return t("derived-multiplied", { ...said, times: (1 + derived.value / 100).toFixed(2) });
    }
    case "share": {
      const [part] = derived.parts;
      return t(`derived-share${shareKind(derived)}`, {
        place: derived.parts.map(({ place }) => placeName(scene, place)).join(t("place-separator")),
        whole: placeName(scene, derived.whole[0].place),
        level: levelWord(scene, part.level),
        value: String(derived.value),
        when: momentWord(scene, part),
      });
    }
    case "whole-from-share":
      return t("derived-whole", {
        place: placeName(scene, derived.place),
        level: levelWord(scene, derived.level),
        value: grouped(derived.value),
        when: momentWord(scene, derived.share),
      });
  }
}

/** The terms as they are reckoned with, each with what it stands for. */
function formulaText(scene: Scene, derived: Derived): string {
  const { t } = scene;
  const value = grouped(derived.value);
  switch (derived.kind) {
    case "sum": {
      const terms = derived.terms.map((term) => termText(scene, derived.over, term)).join(" + ");
      return t("formula", { terms, value });
    }
    case "difference": {
      const terms = derived.terms.map((term) => termText(scene, derived.over, term)).join(" − ");
      return t("formula", { terms, value: value.replace("-", "−") });
    }
    case "growth": {
      const [later, earlier] = derived.terms.map((term) => termText(scene, "years", term));
      const terms = `(${later} − ${earlier}) ÷ ${earlier}`;
      return t("formula", { terms, value: value.replace("-", "−").concat("%") });
    }
    case "share": {
      const { over, parts, whole } = derived;
      const terms = `${summedText(scene, over, parts)} ÷ ${summedText(scene, over, whole)}`;
      return t("formula", { terms, value: `${derived.value}%` });
    }
    case "whole-from-share": {
      const terms = `${termText(scene, "places", derived.part)} ÷ ${derived.share.value}%`;
      return t("formula-rounded", { terms, value });
    }
  }
}

/** One term, or several with what they come to. */
function summedText(scene: Scene, over: Over, terms: readonly Observation[]): string {
  const added = terms.map((term) => termText(scene, over, term)).join(" + ");
  const value = grouped(terms.reduce((sum, one) => sum + one.value, 0));
  return terms.length > 1 ? scene.t("formula-part", { terms: added, value }) : added;
}

function shareKind({
  over,
  parts: [part],
}: Extract<Derived, { kind: "share" }>): "" | "-new" | "-own" | "-levels" {
  if (over === "measures") return "-own";
  if (over === "levels") return "-levels";
  return part.measure === "new" ? "-new" : "";
}

function termName(scene: Scene, over: Over, observation: Observation): string {
  switch (over) {
    case "levels":
      return levelWord(scene, observation.level);
    case "places":
    case "parts":
      return placeName(scene, observation.place);
    case "years":
      return dateWord(scene, observation.when);
    case "measures":
      return scene.t(`measure-${observation.measure}`);
    case "schemes":
      return scene.t(`scheme-${observation.scheme}`);
  }
}

function termText(scene: Scene, over: Over, observation: Observation): string {
  const share = observation.measure === "share" ? "%" : "";
  const value = `${grouped(observation.value)}${share}`;
  return scene.t("term", { value, name: termName(scene, over, observation) });
}
