// The data that ships: what must hold of it, whoever wrote it.
import { describe, expect, it } from "vitest";
import type { AmountPrompt } from "../../src/amounts/amount-reading.ts";
import { loadCatalog } from "../../src/catalog/load-catalog.ts";
import { decodeAction, encodeAction } from "../support/flows.ts";
import { maxActionBytes } from "../../src/conversation/button.ts";
import { maxSerial } from "../../src/flows/check/check.ts";
import { locales } from "../../src/facts/localized.ts";
import type { Question } from "../../src/rules/question.ts";
import { levels, schemes } from "../../src/rules/rule-pack.ts";
import { parseAmount } from "../support/parse-amount.ts";
import { catalog, dataFolder } from "../support/catalog.ts";

const questions = [...catalog.questions.values()];

describe("it loads", () => {
  it("with the places and rules that are promised", () => {
    expect(catalog.packs.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        "cn-national-2016",
        "cn-national-2026",
        "chongqing-municipal-2022",
        "chongqing-municipal-2025",
        "chongqing-sme-2024",
        "shanghai-municipal-2024",
        "qingpu-district-2022",
        "guangdong-provincial-2023",
        "shandong-provincial-2021",
        "beijing-municipal-2026",
        "zhejiang-provincial-2019",
        "hangzhou-municipal-2019",
        "yunnan-provincial-2026",
        "quanzhou-municipal-2026",
        "shenzhen-municipal-2025",
      ]),
    );
  });

  it("the same every time, with a mark for each pack", () => {
    const again = loadCatalog(dataFolder);
    expect([...again.marks]).toEqual([...catalog.marks]);
    expect([...catalog.marks.keys()]).toEqual(catalog.packs.map(({ id }) => id));
    expect(new Set(catalog.marks.values()).size).toBe(catalog.packs.length);
  });

  it("every pack has an office to ask, and says how its dates are known where they are not exact", () => {
    for (const { id, office, effectiveFrom, dateNote } of catalog.packs) {
      expect(office.zh, id).not.toBe("");
      if (effectiveFrom.length < 10) expect(dateNote, id).toBeDefined();
    }
  });

  it("a limit that is not held says why", () => {
    for (const { id, criteria } of catalog.packs) {
      for (const criterion of criteria) {
        if (JSON.stringify(criterion).includes('"not-held"')) expect(criterion.note, id).toBeDefined();
      }
    }
  });

  it("what rests on one report or less is marked as such", () => {
    const confidence = Object.fromEntries(catalog.packs.map((pack) => [pack.id, pack.confidence]));
    expect(confidence).toMatchObject({
      "chongqing-municipal-2022": "official",
      "yunnan-provincial-2026": "official",
      "cn-national-2016": "corroborated",
      "cn-national-2026": "corroborated",
      "guangdong-provincial-2023": "corroborated",
      "shandong-provincial-2021": "corroborated",
      "shanghai-municipal-2024": "corroborated",
      "chongqing-municipal-2025": "single-report",
      "chongqing-sme-2024": "single-report",
      "qingpu-district-2022": "single-report",
      "beijing-municipal-2026": "single-report",
      "zhejiang-provincial-2019": "single-report",
      "hangzhou-municipal-2019": "single-report",
      "quanzhou-municipal-2026": "single-report",
      "shenzhen-municipal-2025": "single-report",
    });
  });

  it("links lead to official sites and newspapers, never to the odd hosts where copies were seen", () => {
    const links = [...catalog.sources.values()].flatMap(({ link }) => (link ? [new URL(link).host] : []));
    expect(links.length).toBeGreaterThan(0);
    for (const host of links) expect(host).toMatch(/(^|\.)gov\.cn$|(^|\.)china\.com\.cn$/);
  });
});

/** As a typed answer is read: a bare number is 万元 in Chinese and yuan in English. */
function promptOf(question: Question, locale: "zh" | "en"): AmountPrompt {
  switch (question.kind) {
    case "money":
      return { kind: "money", unit: locale === "zh" ? "万元" : "元" };
    case "count":
      return { kind: "count", unit: question.unit === "people" ? "人" : "项" };
    case "boolean":
      throw new Error("yes or no is no amount");
    default:
      return { kind: question.kind };
  }
}

describe("every example in a prompt reads as an answer", () => {
  const examples = questions.flatMap((question) =>
    locales.flatMap((locale) =>
      (question.example?.[locale] ?? "")
        .split(/、|, /)
        .map((text) => ({ question, locale, text, id: question.id })),
    ),
  );

  it.each(examples.filter(({ text }) => text !== ""))("$id, $locale: $text", ({ question, locale, text }) => {
    const reading = parseAmount(text, promptOf(question, locale));
    expect(reading).toEqual({ ok: expect.stringMatching(/^\d+(\.\d+)?$/) });
    const value = Number("ok" in reading ? reading.ok : Number.NaN);
    expect(value).toBeGreaterThanOrEqual(question.usual?.from ?? 0);
    expect(value).toBeLessThanOrEqual(question.usual?.to ?? Number.POSITIVE_INFINITY);
  });

  it("there is one for each figure in each language", () => {
    for (const locale of locales) {
      const shown = new Set(
        examples.filter((example) => example.locale === locale && example.text !== "").map(({ id }) => id),
      );
      expect(shown).toEqual(new Set(questions.filter(({ kind }) => kind !== "boolean").map(({ id }) => id)));
    }
  });
});

describe("everything fits a button of 64 bytes", () => {
  const bytes = (text: string): number => Buffer.byteLength(text, "utf8");
  const serial = maxSerial;
  const answer = "9999999999999999.99";

  it.each(questions.map(({ id }) => id))("%s", (question) => {
    for (const action of [
      { kind: "answer", serial, question, answer },
      { kind: "change", serial, question },
      { kind: "why", serial, question },
    ] as const) {
      const data = encodeAction(action);
      expect(bytes(data)).toBeLessThanOrEqual(maxActionBytes);
      expect(decodeAction(data)).toEqual(action);
    }
  });

  it("a check of every place, level and scheme on a day", () => {
    for (const region of catalog.regions.keys()) {
      for (const level of [...levels, "all"] as const) {
        for (const scheme of schemes) {
          const action = {
            kind: "start-anew",
            target: { region, level, scheme, date: "2026-12-31" },
            serial,
          } as const;
          const data = encodeAction(action);
          expect(bytes(data)).toBeLessThanOrEqual(maxActionBytes);
          expect(decodeAction(data)).toEqual(action);
        }
      }
    }
  });

  it("a link into the bot: t.me/<bot>?start=check_… takes 64 characters", () => {
    for (const { id } of catalog.packs) {
      const link = `check_${id}`;
      expect(link).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
    }
  });
});

describe("no language stands in the other's texts", () => {
  interface Text {
    readonly at: string;
    readonly zh: string;
    readonly en: string;
  }

  /** Every text in two languages below a value, with the way to it. */
  function texts(value: unknown, at: string): Text[] {
    if (typeof value !== "object" || value === null) return [];
    const { zh, en } = value as Partial<Text>;
    if (typeof zh === "string" && typeof en === "string") return [{ at, zh, en }];
    return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${at}.${key}`));
  }

  const all = [
    ...questions.flatMap((question) => texts(question, question.id)),
    ...[...catalog.regions.values()].flatMap((region) => texts(region, region.slug)),
    ...[...catalog.sources.values()].flatMap((source) => texts(source, source.id)),
    ...catalog.packs.flatMap(({ compiled, examples, ...pack }) => texts(pack, pack.id)),
  ];

  it("there are texts to look at", () => {
    expect(all.length).toBeGreaterThan(200);
  });

  it("no Chinese text holds a Latin word but R&D", () => {
    const foreign = all.filter(({ zh }) => /\p{Script=Latin}/u.test(zh.replaceAll("R&D", "")));
    expect(foreign.map(({ at, zh }) => `${at}: ${zh}`)).toEqual([]);
  });

  it("no English text holds a Chinese character", () => {
    const foreign = all.filter(({ en }) => /\p{Script=Han}/u.test(en));
    expect(foreign.map(({ at, en }) => `${at}: ${en}`)).toEqual([]);
  });

  it("no English text holds full-width punctuation, and no Chinese one a half-width comma between characters", () => {
    const foreign = all.filter(({ en }) => /[，。；：？！（）、]/u.test(en));
    const half = all.filter(({ zh }) => /\p{Script=Han}[,;:?!]/u.test(zh));
    expect([...foreign, ...half].map(({ at }) => at)).toEqual([]);
  });

  it("a figure in one language stands in the other", () => {
    // 5000万 is 50 million: compared by what the clauses say, in yuan, people and percent.
    const amounts = (zh: string): number[] =>
      [...zh.matchAll(/(\d+(?:\.\d+)?)(万|亿)?/g)].map(
        ([, digits, scale = ""]) => Number(digits) * ({ 亿: 1e8, 万: 1e4 }[scale] ?? 1),
      );
    const inEnglish = (en: string): number[] =>
      [...en.replaceAll(/(\d),(\d)/g, "$1$2").matchAll(/(\d+(?:\.\d+)?)( million)?/g)].map(
        ([, digits, million]) => Number(digits) * (million ? 1e6 : 1),
      );
    for (const { id, criteria } of catalog.packs) {
      for (const { clause, id: criterion } of criteria) {
        const english = new Set(inEnglish(clause.en));
        const large = amounts(clause.zh).filter((figure) => figure > 3);
        for (const figure of large) expect([...english], `${id} ${criterion}: ${figure}`).toContain(figure);
      }
    }
  });
});
