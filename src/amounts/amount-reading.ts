/** What the question asked for. It decides how a bare number is taken and which units are wrong. */
export type AmountPrompt =
  /** An answer in yuan for one year; `unit` is what the prompt named, `null` when it named none. */
  | { readonly kind: "money"; readonly unit: "元" | "万元" | null }
  /** Whole people or things; `null` counts people. */
  | { readonly kind: "count"; readonly unit: "人" | "项" | null }
  /** A duration, answered in months. */
  | { readonly kind: "months" }
  /** A share, answered in percent: "3" is 3 %. */
  | { readonly kind: "percent" }
  /** A floor area, answered in square metres. */
  | { readonly kind: "area" };

/** Why a person is asked again: something was meant, but not one value beyond doubt. */
export type ClarifyReason =
  | "unit"
  | "currency"
  | "range"
  | "multiple"
  | "bound"
  | "vague"
  | "period"
  | "wrong-unit"
  | "percent"
  | "fraction"
  | "magnitude"
  | "format"
  | "slang"
  | "expression"
  | "contradiction"
  | "zero-or-unknown";

/** Why a text is refused: it holds no answer to the question. */
export type RejectReason =
  | "unknown"
  | "refused"
  | "nonsense"
  | "negative"
  | "overflow"
  | "too-long"
  | "empty";

/** How loosely a value was given: "大概5000万" is about, "5000多万" is over. */
export type Qualifier = "about" | "over";

/** One typed answer, understood or not. */
export type AmountReading =
  /** `ok` is exact: no leading zeros, no trailing zeros after the point, no exponent. */
  | { readonly ok: string; readonly qualifier?: Qualifier }
  /** `candidates` are the values that could have been meant, in the form of `ok`, where there are few. */
  | { readonly clarify: ClarifyReason; readonly candidates?: readonly string[] }
  | { readonly reject: RejectReason };
