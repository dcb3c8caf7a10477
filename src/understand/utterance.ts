import type { NameIndex, NameMatch } from "../names/name-index.ts";
import type { BrandSpan } from "../names/brands.ts";
import type { NameSpan } from "../names/spans.ts";
import type { Decision, Faq } from "../faq/faq.ts";
import type { ToPlain } from "../language/plain-text.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import type { Mention } from "../places/place.ts";
import type { NamedInText } from "../places/ranking.ts";
import type { Context } from "./learned/labels.ts";
import type { Said } from "./learned/reading-model.ts";
import type { ReadWhenAt, WhenAt } from "./read-when.ts";

/** A text as it is heard in a turn: each part is read at its first asking and then kept, whoever asks again. */
export interface Utterance {
  readonly typed: string;
  /** In the one form that words, places and names are looked for in. */
  readonly plain: string;
  readonly places: readonly Mention[];
  /** Names of companies that are held, wherever they stand. */
  readonly companies: readonly NameSpan[];
  /** Where it may name a company by a short form. */
  readonly brands: readonly BrandSpan[];
  /** What the whole of it names as a company. */
  readonly company: NameMatch;
  /** The topics that it may be about, and whether it sounds as if the records were asked. */
  readonly decision: Decision;
  /** What it says and is for, as far as that was learnt, where it is said. */
  said(context: Context): Said;
  /** The time that is named at a place of the plain form, counted from the year of asking. */
  whenAt(at: number, thisYear: number): WhenAt | null;
  /** What stands between two places of the plain form. */
  part(start: number, end?: number): Utterance;
  /** One of its sentences or names, as typed. */
  sentence(typed: string): Utterance;
  /** The same with another plain form, where words of it mean others: 川渝 is 四川、重庆. */
  saying(plain: string): Utterance;
  /** A part of the plain form in the letters it was typed in, where that changed no more than case. */
  asTyped(part: string): string;
}

/** What marks are made from. */
export type Markable = Pick<Utterance, "plain" | "places" | "companies" | "brands">;

export type Hear = (typed: string) => Utterance;

export interface HearingDependencies {
  readonly toPlain: ToPlain;
  readonly places: Pick<Gazetteer, "search" | "settle">;
  readonly names: Pick<NameIndex, "find" | "within" | "brands">;
  readonly faq: Pick<Faq, "decide">;
  readonly whenAt: ReadWhenAt;
  readonly say: (heard: Utterance, context: Context) => Said;
}

export const createHear =
  (deps: HearingDependencies): Hear =>
  (typed) =>
    new Heard(deps, typed);

class Heard implements Utterance {
  readonly typed: string;
  readonly #deps: HearingDependencies;
  readonly #sayings = new Map<string, Utterance>();
  readonly #sentences = new Map<string, Utterance>();
  #plain: string | undefined;
  #whens: { readonly year: number; readonly at: Map<number, WhenAt | null> } | undefined;
  #found: readonly NamedInText[] | undefined;
  #places: readonly Mention[] | undefined;
  #companies: readonly NameSpan[] | undefined;
  #company: NameMatch | undefined;
  #brands: readonly BrandSpan[] | undefined;
  #decision: Decision | undefined;
  #said: { readonly context: Context; readonly said: Said } | undefined;

  constructor(deps: HearingDependencies, typed: string, plain?: string, found?: readonly NamedInText[]) {
    this.#deps = deps;
    this.typed = typed;
    this.#plain = plain;
    this.#found = found;
  }

  get plain(): string {
    this.#plain ??= this.#deps.toPlain(this.typed);
    return this.#plain;
  }

  get #named(): readonly NamedInText[] {
    this.#found ??= this.#deps.places.search(this.plain);
    return this.#found;
  }

  get places(): readonly Mention[] {
    this.#places ??= this.#deps.places.settle(this.plain, this.#named);
    return this.#places;
  }

  get companies(): readonly NameSpan[] {
    this.#companies ??= this.#deps.names.within(this.plain);
    return this.#companies;
  }

  get brands(): readonly BrandSpan[] {
    this.#brands ??= this.#deps.names.brands(this.plain);
    return this.#brands;
  }

  get company(): NameMatch {
    this.#company ??= this.#deps.names.find(this.plain);
    return this.#company;
  }

  get decision(): Decision {
    this.#decision ??= this.#deps.faq.decide(this.typed);
    return this.#decision;
  }

  said(context: Context): Said {
    if (this.#said?.context !== context) this.#said = { context, said: this.#deps.say(this, context) };
    return this.#said.said;
  }

  whenAt(at: number, thisYear: number): WhenAt | null {
    if (this.#whens?.year !== thisYear) this.#whens = { year: thisYear, at: new Map() };
    const known = this.#whens.at.get(at);
    if (known !== undefined) return known;
    const when = this.#deps.whenAt(this.plain, at, thisYear);
    this.#whens.at.set(at, when);
    return when;
  }

  part(start: number, end = this.plain.length): Utterance {
    const plain = this.plain.slice(start, end);
    return new Heard(this.#deps, plain, plain, this.#within(start, end));
  }

  sentence(typed: string): Utterance {
    const known = this.#sentences.get(typed);
    if (known) return known;
    const plain = this.#deps.toPlain(typed);
    const start = this.plain.indexOf(plain);
    const found = start < 0 ? undefined : this.#within(start, start + plain.length);
    const sentence = new Heard(this.#deps, typed, plain, found);
    this.#sentences.set(typed, sentence);
    return sentence;
  }

  saying(plain: string): Utterance {
    if (plain === this.plain) return this;
    const known = this.#sayings.get(plain) ?? new Heard(this.#deps, this.typed, plain);
    this.#sayings.set(plain, known);
    return known;
  }

  asTyped(part: string): string {
    const at = this.typed.toLowerCase().indexOf(part);
    return at < 0 ? part : this.typed.slice(at, at + part.length);
  }

  /** Names of places in a part; not known where one is cut in two. */
  #within(start: number, end: number): readonly NamedInText[] | undefined {
    const touched = this.#named.filter((one) => one.start < end && one.end > start);
    if (touched.some((one) => one.start < start || one.end > end)) return undefined;
    return touched.map((one) => ({ ...one, start: one.start - start, end: one.end - start }));
  }
}
