/** The latest numbers noted, and no more of them than fit. */
export interface Recent {
  add(number: number): void;
  has(number: number): boolean;
}

export function createRecent(most: number): Recent {
  const noted = new Set<number>();
  return {
    add(number) {
      noted.delete(number);
      noted.add(number);
      const [oldest] = noted;
      if (noted.size > most && oldest !== undefined) noted.delete(oldest);
    },
    has: (number) => noted.has(number),
  };
}
