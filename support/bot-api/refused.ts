/** What the Bot API answers in place of a success, in Telegram's own words. */
export class Refused extends Error {
  readonly code: number;
  readonly description: string;
  readonly retryAfter: number | undefined;

  constructor(code: number, description: string, retryAfter?: number) {
    super(`${code} ${description}`);
    this.code = code;
    this.description = description;
    this.retryAfter = retryAfter;
  }

  /** The body of the response. */
  toJSON(): object {
    const parameters = this.retryAfter === undefined ? {} : { parameters: { retry_after: this.retryAfter } };
    return { ok: false, error_code: this.code, description: this.description, ...parameters };
  }
}

export const badRequest = (what: string): Refused => new Refused(400, `Bad Request: ${what}`);
export const tooManyRequests = (seconds: number): Refused =>
  new Refused(429, `Too Many Requests: retry after ${seconds}`, seconds);
