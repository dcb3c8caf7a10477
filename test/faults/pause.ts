/** For what is a length of time by its nature, as an outage is. Whatever else is waited for is an event. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
