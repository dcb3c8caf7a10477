import type { Loaded, Store, Stored } from "../../src/store/store.ts";

/** A store that goes away and comes back, or lets its readers wait. */
export class FailingStore implements Store {
  failing: "load" | "save" | null = null;
  /** Reads under way, and the most there ever were. */
  loading = 0;
  mostLoading = 0;
  private readonly inner: Store;
  private held: Promise<void> = Promise.resolve();
  private readonly watchers: (() => void)[] = [];

  constructor(inner: Store) {
    this.inner = inner;
  }

  /** Lets no read through until the function that it returns is called. */
  hold(): () => void {
    let release = (): void => {};
    this.held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** Resolves once so many reads are under way. */
  async loads(count: number): Promise<void> {
    while (this.loading < count) await new Promise<void>((resolve) => this.watchers.push(resolve));
  }

  async load(key: string): Promise<Loaded> {
    if (this.failing === "load") throw new Error("the server closed the connection");
    this.loading += 1;
    this.mostLoading = Math.max(this.mostLoading, this.loading);
    for (const watcher of this.watchers.splice(0)) watcher();
    try {
      await this.held;
      return await this.inner.load(key);
    } finally {
      this.loading -= 1;
    }
  }

  async save(key: string, value: Stored): Promise<void> {
    if (this.failing === "save") throw new Error("database or disk is full");
    return this.inner.save(key, value);
  }

  erase(key: string): Promise<boolean> {
    return this.inner.erase(key);
  }

  setAside(key: string): Promise<void> {
    return this.inner.setAside(key);
  }

  holdsAside(key: string): Promise<boolean> {
    return this.inner.holdsAside(key);
  }

  exclusively<T>(key: string, work: () => Promise<T>): Promise<T> {
    return this.inner.exclusively(key, work);
  }

  sweep(): Promise<number> {
    return this.inner.sweep();
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}
