/** A file that came with a call. */
export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
}

export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  /** By the name of their part: a parameter's own, or the one after `attach://`. */
  readonly files: Readonly<Record<string, Upload>>;
}

/**
 * Reads `multipart/form-data`. grammY's has no blank after "content-disposition:", small letters, and file names without
 * quotes, in UTF-8, which common readers refuse or garble; curl's and undici's are read as well.
 */
export function readMultipart(body: Buffer, contentType: string): Form {
  const boundary = /boundary=("?)([^";]+)\1/i.exec(contentType)?.[2];
  if (boundary === undefined) throw new Error("multipart without a boundary");
  const fields: Record<string, string> = {};
  const files: Record<string, Upload> = {};
  const mark = Buffer.from(`--${boundary}`);
  let at = body.indexOf(mark);
  if (at < 0) throw new Error("multipart without its boundary");
  for (;;) {
    at += mark.length;
    if (body.subarray(at, at + 2).toString() === "--") return { fields, files };
    const start = at + 2;
    const end = body.indexOf(Buffer.concat([Buffer.from("\r\n"), mark]), start);
    const headEnd = body.indexOf("\r\n\r\n", start);
    if (end < 0 || headEnd < 0 || headEnd > end) throw new Error("a part of the multipart body has no end");
    const head = body.subarray(start, headEnd).toString("utf8");
    const content = body.subarray(headEnd + 4, end);
    const name = /[;\s]name=(?:"([^"]*)"|([^;\r\n]*))/i.exec(head);
    const file = /filename=(?:"([^"]*)"|([^;\r\n]*))/i.exec(head);
    const key = name?.[1] ?? name?.[2] ?? "";
    if (key === "") throw new Error(`a part of the multipart body has no name: ${head}`);
    if (file) files[key] = { name: file[1] ?? file[2] ?? "", bytes: Buffer.from(content) };
    else fields[key] = content.toString("utf8");
    at = end + 2;
  }
}
