import { fontFamily, type Measure, type Weight } from "./typeface.ts";
import { wrapEvenly, wrapText } from "./wrap-text.ts";

/** How a text is set, in units of a phone that is 360 wide: 15 is about the type of a chat. */
export interface Type {
  readonly size: number;
  /** From line to line. */
  readonly leading: number;
  readonly weight: Weight;
  readonly colour: string;
}

/** A finished picture. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

export const pageWidth = 360;
export const margin = 16;
export const inner = pageWidth - 2 * margin;

/** A card of its own colour, alike in light and dark chats. Contrast on it: ink 15.9, muted 6.2, bar 5.2, axis 3.5. */
export const colours = {
  background: "#FBFCFD",
  ink: "#17212B",
  muted: "#55606C",
  bar: "#1B6EB3",
  track: "#E6EBF0",
  axis: "#7C8894",
} as const;

/** What is drawn so far, and how far down it reaches. */
export class Page {
  readonly #parts: string[] = [];
  readonly #measure: Measure;
  y = margin - 4;

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  widthOf(text: string, { size, weight }: Type): number {
    return this.#measure(text, size, weight);
  }

  wrap(text: string, type: Type, within: number): string[] {
    return wrapText(text, within, (line) => this.widthOf(line, type));
  }

  space(height: number): void {
    this.y += height;
  }

  heading(text: string, type: Type): void {
    this.#lines(
      wrapEvenly(text, inner, (line) => this.widthOf(line, type)),
      type,
    );
  }

  paragraph(text: string, type: Type): void {
    this.#lines(this.wrap(text, type, inner), type);
  }

  #lines(lines: readonly string[], type: Type): void {
    for (const line of lines) {
      this.text(line, type, margin, this.y);
      this.y += type.leading;
    }
  }

  rule(): void {
    this.rectangle(margin, this.y, inner, 1, colours.track);
  }

  /** One line of text, in the middle of a box of the type's leading that begins at `top`. */
  text(text: string, { size, leading, weight, colour }: Type, x: number, top: number): void {
    if (text === "") return;
    // The capitals and figures of Noto Sans are 0.73 of the size high.
    const baseline = top + leading / 2 + size * 0.365;
    const bold = weight === "bold" ? ' font-weight="700"' : "";
    this.#parts.push(
      `<text x="${round(x)}" y="${round(baseline)}" font-size="${size}"${bold} fill="${colour}">${escapeXml(text)}</text>`,
    );
  }

  rectangle(x: number, y: number, width: number, height: number, fill: string): void {
    if (width === 0) return;
    this.#parts.push(
      `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`,
    );
  }

  drawing(): Drawing {
    const height = Math.ceil(this.y);
    const svg = [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${pageWidth}" height="${height}" font-family="${fontFamily}">`,
      `<rect width="${pageWidth}" height="${height}" fill="${colours.background}"/>`,
      ...this.#parts,
      "</svg>",
    ].join("\n");
    return { svg, width: pageWidth, height };
  }
}

const round = (length: number): number => Math.round(length * 100) / 100;

/** Also leaves out what XML cannot hold at all; a text of such characters has no picture. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
