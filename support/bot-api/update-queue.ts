/** An update as it goes to the bot. */
export type Update = Readonly<Record<string, unknown>> & { readonly update_id: number };

/** Updates that are only delivered when a bot asks for them by name. */
const onRequest: ReadonlySet<string> = new Set(["chat_member", "message_reaction", "message_reaction_count"]);

/** The real server takes an offset so far behind its latest update. */
const mostAhead = 10;

/** What waits for the bot, oldest first. An update stays until it is confirmed, whoever was given it before. */
export class UpdateQueue {
  private readonly waiting = new Map<number, Update>();
  /** Behind the latest update that was made. */
  private tail = 0;
  /** `null`: all kinds but the few that must be asked for. */
  allowed: readonly string[] | null = null;

  get size(): number {
    return this.waiting.size;
  }

  has(id: number): boolean {
    return this.waiting.has(id);
  }

  /** False where the bot did not ask for this kind: Telegram drops it then, for good. */
  push(update: Update, kind: string): boolean {
    if (this.allowed ? !this.allowed.includes(kind) : onRequest.has(kind)) return false;
    this.waiting.set(update.update_id, update);
    this.tail = update.update_id + 1;
    return true;
  }

  /** Brings back an update that was confirmed: it is delivered once more, in its old place. */
  bringBack(update: Update): void {
    const all = [...this.waiting.values(), update].sort((a, b) => a.update_id - b.update_id);
    this.waiting.clear();
    for (const one of all) this.waiting.set(one.update_id, one);
  }

  /**
   * Those with lower ids are done. A negative offset keeps that many of the newest. One that lies in the future confirms
   * nothing, as in the real server: it is of the ids of before, where they have begun anew since.
   */
  confirm(offset: number): void {
    if (offset > this.tail + mostAhead) return;
    const before = offset < 0 ? ([...this.waiting.keys()].at(offset) ?? 0) : offset;
    for (const id of this.waiting.keys()) {
      if (id >= before) break;
      this.waiting.delete(id);
    }
  }

  remove(id: number): void {
    this.waiting.delete(id);
  }

  clear(): void {
    this.waiting.clear();
  }

  first(limit: number): Update[] {
    const found: Update[] = [];
    for (const update of this.waiting.values()) {
      if (found.push(update) >= limit) break;
    }
    return found;
  }

  all(): Update[] {
    return [...this.waiting.values()];
  }
}

/**
 * The queue within which order holds, as in the real server: messages and edits of a chat one after the other, a
 * person's button presses beside them, inline queries beside both.
 */
export function laneOf(update: Update): string {
  const { message, edited_message, callback_query, inline_query, my_chat_member } = update as Record<
    string,
    { chat?: { id: number }; from?: { id: number } } | undefined
  >;
  if (callback_query) return `press:${callback_query.from?.id}`;
  if (inline_query) return `inline:${inline_query.from?.id}`;
  return `chat:${(message ?? edited_message ?? my_chat_member)?.chat?.id}`;
}
