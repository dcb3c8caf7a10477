/** Work by lane: one at a time in each, in the order it came. Different lanes never wait for each other. */
export interface Lanes {
  /**
   * Does the work when its lane is free. False where too many wait there already: it is turned away, and not done.
   *
   * @param whileWaiting is handed the wait, where there is one.
   */
  pass(
    lane: string,
    work: () => Promise<void>,
    whileWaiting?: (wait: Promise<void>) => Promise<void>,
  ): Promise<boolean>;
}

/** @param mostWaiting behind the one whose turn it is. */
export function createLanes({ mostWaiting }: { readonly mostWaiting: number }): Lanes {
  /** Behind the one whose turn it is, those who wait. A lane that nobody is in has no entry. */
  const lanes = new Map<string, (() => void)[]>();

  return {
    async pass(lane, work, whileWaiting = (wait) => wait) {
      const line = lanes.get(lane);
      if (line && line.length >= mostWaiting) return false;
      if (line) await whileWaiting(new Promise((resolve) => line.push(resolve)));
      else lanes.set(lane, []);
      try {
        await work();
      } finally {
        const next = lanes.get(lane)?.shift();
        if (next) next();
        else lanes.delete(lane);
      }
      return true;
    },
  };
}
