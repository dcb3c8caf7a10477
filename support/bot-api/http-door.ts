import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { type Form, readMultipart } from "./read-multipart.ts";

/** A request as it came, its values still as texts where a form brought them. */
export interface Request {
  /** The path after `/bot<token>/`. */
  readonly method: string;
  readonly token: string;
  readonly json: Readonly<Record<string, unknown>> | null;
  readonly form: Form;
  /** Resolves when the other side hung up before it was answered. */
  onHangUp(listener: () => void): void;
}

export interface Answer {
  json(status: number, body: object): void;
  page(status: number, html: string): void;
  /** Breaks the connection without a word. */
  drop(): void;
}

/** The HTTP side: reads requests in every form that bots send them, and writes answers. Knows nothing of chats. */
export class HttpDoor {
  private server: Server;
  private readonly sockets = new Set<Socket>();
  private readonly handle: (request: Request, answer: Answer) => void;
  private port = 0;

  constructor(handle: (request: Request, answer: Answer) => void) {
    this.handle = handle;
    this.server = this.made();
  }

  get root(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Listens on a free port of loopback; after `close`, on the same one again. */
  async open(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(this.port, "127.0.0.1", resolve);
    });
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Nobody is answered any more: connections are cut, new ones refused. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
    this.server = this.made();
  }

  private made(): Server {
    const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const answer = answerOf(response);
        try {
          this.handle(read(request, response, Buffer.concat(chunks)), answer);
        } catch (error) {
          answer.json(400, { ok: false, error_code: 400, description: `Bad Request: ${String(error)}` });
        }
      });
      request.on("error", () => undefined);
    });
    server.on("connection", (socket) => {
      this.sockets.add(socket);
      socket.once("close", () => this.sockets.delete(socket));
    });
    return server;
  }
}

function read(request: IncomingMessage, response: ServerResponse, body: Buffer): Request {
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const [, token = "", method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(path) ?? [];
  const type = request.headers["content-type"] ?? "";
  const asked = query === "" ? {} : Object.fromEntries(new URLSearchParams(query));
  const parts: Pick<Request, "json" | "form"> = type.startsWith("application/json")
    ? { json: body.length === 0 ? {} : JSON.parse(body.toString("utf8")), form: { fields: asked, files: {} } }
    : { json: null, form: formOf(type, body, asked) };
  const onHangUp = (listener: () => void): void =>
    void response.once("close", () => (response.writableFinished ? undefined : listener()));
  return { method, token, ...parts, onHangUp };
}

function formOf(type: string, body: Buffer, asked: Record<string, string>): Form {
  if (type.startsWith("multipart/form-data")) {
    const { fields, files } = readMultipart(body, type);
    return { fields: { ...asked, ...fields }, files };
  }
  const fields = type.startsWith("application/x-www-form-urlencoded")
    ? Object.fromEntries(new URLSearchParams(body.toString("utf8")))
    : {};
  return { fields: { ...asked, ...fields }, files: {} };
}

function answerOf(response: ServerResponse): Answer {
  const write = (status: number, type: string, text: string, headers: Record<string, string> = {}): void => {
    if (response.headersSent || response.destroyed) return;
    const bytes = Buffer.from(text);
    response.writeHead(status, { "content-type": type, "content-length": bytes.length, ...headers });
    response.end(bytes);
  };
  return {
    json(status, body) {
      const { parameters } = body as { parameters?: { retry_after?: number } };
      const wait = parameters?.retry_after;
      write(
        status,
        "application/json",
        JSON.stringify(body),
        wait === undefined ? {} : { "retry-after": String(wait) },
      );
    },
    page: (status, html) => write(status, "text/html", html),
    drop: () => void response.socket?.destroy(),
  };
}
