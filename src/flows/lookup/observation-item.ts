import type { Observation } from "../../records/observation.ts";
import { placeName } from "../../conversation/place-name.ts";
import type { Item } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { levelWord, momentWord, valueWord } from "./slot-words.ts";
import type { SourceNotes } from "../../conversation/source-notes.ts";

const schemeFigures = {
  "technology-center": "figure",
  "sme-rd-center": "figure-sme",
  "branch-center": "figure-branch",
} as const;

/** One figure in a line: place, level, value and what it is for. */
export function observationText(scene: Scene, observation: Observation): string {
  const { place, level, scheme } = observation;
  return scene.t(schemeFigures[scheme], {
    place: placeName(scene, place),
    level: levelWord(scene, level),
    value: valueWord(scene, observation),
    when: momentWord(scene, observation),
  });
}

/** The figure with what a reader must know of it, and the number of its source in the footer. */
export function observationItem(scene: Scene, notes: SourceNotes, observation: Observation): Item {
  const { note } = observation;
  return {
    text: `${observationText(scene, observation)}${notes.mark(observation)}`,
    lines: note ? [note[scene.locale]] : [],
  };
}
