interface Waiter {
  readonly look: () => boolean;
  readonly timer: NodeJS.Timeout;
}

/** Waits by events: whoever waits looks again whenever something happened, and gives up after a while. */
export class Waiting {
  private readonly waiters = new Set<Waiter>();
  private readonly state: () => string;

  /** @param state how things stand, for the message of a wait in vain. */
  constructor(state: () => string) {
    this.state = state;
  }

  look(): void {
    for (const waiter of [...this.waiters]) if (waiter.look()) this.waiters.delete(waiter);
  }

  /** Nothing will happen any more: those who still wait are left alone. */
  stop(): void {
    for (const { timer } of this.waiters) clearTimeout(timer);
    this.waiters.clear();
  }

  until<T>(what: string, found: () => T | null | undefined | false, seconds: number): Promise<T> {
    // Here, for the stack to lead to the test.
    const failure = new Error();
    return new Promise<T>((resolve, reject) => {
      const look = (): boolean => {
        const value = found();
        if (value === null || value === undefined || value === false) return false;
        clearTimeout(timer);
        resolve(value);
        return true;
      };
      const timer = setTimeout(() => {
        this.waiters.delete(waiter);
        failure.message = `waited ${seconds} s in vain for ${what}\n\n${this.state()}`;
        reject(failure);
      }, seconds * 1000);
      const waiter = { look, timer };
      if (!look()) this.waiters.add(waiter);
    });
  }
}
