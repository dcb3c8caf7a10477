import type { ListFinding, ListPart, NamedPart } from "../../lookups/finding.ts";
import type { NamedCompany } from "../../records/named-company.ts";
import { grouped } from "../../conversation/format.ts";
import { placeName } from "../../conversation/place-name.ts";
import { type Block, heading, type Item, list, paragraph } from "../../conversation/reply.ts";
import type { Scene } from "../../conversation/scene.ts";
import { gapBlocks } from "./gap-blocks.ts";
import { observationItem, observationText } from "./observation-item.ts";
import { dateWord, levelWord, momentWord } from "./slot-words.ts";
import type { SourceNotes } from "../../conversation/source-notes.ts";

/** Names on one page: a screen of a phone or two. */
export const namesPerPage = 20;

export function pagesOf({ lists }: Pick<ListFinding, "lists">): number {
  const rows = lists.reduce((sum, part) => sum + part.rows.length, 0);
  return Math.max(1, Math.ceil(rows / namesPerPage));
}

/** One page of the names on lists, the names in articles, and what is not held. */
export function listBlocks(scene: Scene, notes: SourceNotes, finding: ListFinding, page: number): Block[] {
  const { t } = scene;
  const { lists, named, figures, gaps } = finding;
  const pages = pagesOf(finding);
  const shown = Math.min(Math.max(page, 0), pages - 1);
  let [skip, room] = [shown * namesPerPage, namesPerPage];
  const blocks: Block[] = [];
  for (const part of lists) {
    const rows = part.rows.slice(skip, skip + room);
    skip = Math.max(0, skip - part.rows.length);
    room -= rows.length;
    if (rows.length === 0) continue;
    blocks.push(heading(partHeading(scene, part)), paragraph(partNote(scene, part, notes)));
    blocks.push(
      list(
        rows.map(({ number, name }) =>
          number === null ? t("row-unnumbered", { name }) : t("row", { number: String(number), name }),
        ),
      ),
    );
  }
  if (pages > 1) blocks.push(paragraph(t("page-of", { page: shown + 1, pages })));
  if (shown === 0) {
    blocks.push(...named.flatMap((part) => namedBlocks(scene, notes, part)));
    if (figures.length > 0) {
      const items = figures.flatMap(({ observations }) =>
        observations.map((observation) => observationItem(scene, notes, observation)),
      );
      blocks.push(heading(t("places-with-figures")), list(items));
    }
    blocks.push(...gaps.flatMap((gap) => gapBlocks(scene, notes, gap)));
  }
  return blocks;
}

function partHeading(scene: Scene, { list: { level, date }, place, rows, complete }: ListPart): string {
  return scene.t(complete ? "list-heading" : "list-heading-part", {
    place: placeName(scene, place),
    level: levelWord(scene, level),
    date: dateWord(scene, date),
    count: rows.length,
  });
}

/** How complete the list is that is shown: a name that is missing says something only where every row is held. */
function partNote(scene: Scene, { list: held, complete, rows }: ListPart, notes: SourceNotes): string {
  const total = grouped(held.statedTotal);
  const said = complete
    ? scene.t("list-complete")
    : scene.t("list-incomplete", { total, held: String(rows.length) });
  return `${said}${notes.mark(held)}`;
}

function namedBlocks(
  scene: Scene,
  notes: SourceNotes,
  { place, level, companies, outOf }: NamedPart,
): Block[] {
  const { t } = scene;
  const all = outOf !== null && outOf.value === companies.length;
  return [
    heading(t("named-heading", { place: placeName(scene, place), level: levelWord(scene, level) })),
    list(companies.map((company) => namedItem(scene, notes, company))),
    paragraph(
      outOf === null
        ? t("named-are-some")
        : t(all ? "named-are-all" : "named-out-of", { figure: observationText(scene, outOf) }),
    ),
  ];
}

export function namedItem(scene: Scene, notes: SourceNotes, company: NamedCompany): Item {
  const text = scene.t(company.as === "recognized" ? "named-recognized" : "named-example", {
    name: companyName(scene, company.name),
    place: placeName(scene, company.place),
    level: levelWord(scene, company.level),
    when: momentWord(scene, company),
  });
  return {
    text: `${text}${notes.mark(company)}`,
    lines: company.note ? [company.note[scene.locale]] : [],
  };
}

/** In the language of the reply where a source gives it so, else as the source has it. */
export function companyName(
  { locale }: Scene,
  { zh, en }: { readonly zh?: string | null | undefined; readonly en?: string | null | undefined },
): string {
  return (locale === "zh" ? (zh ?? en) : (en ?? zh)) ?? "";
}
