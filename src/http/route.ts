import type { IncomingHttpHeaders } from "node:http";

export interface HttpRequest {
  readonly headers: IncomingHttpHeaders;
  /**
   * The body, which says of itself that it is JSON.
   *
   * @param limit bytes. @throws HttpProblem 415, 413 or 400, which the server answers with.
   */
  body(limit: number): Promise<Buffer>;
}

export interface HttpReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text as it is, anything else as JSON. */
  readonly body: string | object;
}

export interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
  handle(request: HttpRequest): Promise<HttpReply>;
}

/** A request that cannot be served: thrown by a route, answered as JSON whose `error` says what to do. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = "HttpProblem";
    this.status = status;
    this.headers = headers;
  }
}
