import {
  FluentParser,
  lineOffset,
  type Span,
  type StringLiteral,
  type TextElement,
  Visitor,
} from "@fluent/syntax";
import type { MessageFile } from "../../src/i18n/message-file.ts";

export interface ShownText {
  readonly at: string;
  readonly text: string;
}

/** The words of a file that a person may come to see: no ids, no variables, no options of functions, no comments. */
export function shownTexts(source: MessageFile): ShownText[] {
  const words = new Words(source);
  words.visit(new FluentParser().parse(source.text));
  return words.found;
}

class Words extends Visitor {
  readonly found: ShownText[] = [];
  private readonly source: MessageFile;

  constructor(source: MessageFile) {
    super();
    this.source = source;
  }

  override visitTextElement({ value, span }: TextElement): void {
    this.add(value, span);
  }

  override visitStringLiteral({ value, span }: StringLiteral): void {
    this.add(value, span);
  }

  override visitCallArguments(): void {}

  private add(text: string, span: Span | undefined): void {
    const line = lineOffset(this.source.text, span?.start ?? 0) + 1;
    this.found.push({ at: `${this.source.file}:${line}`, text });
  }
}
