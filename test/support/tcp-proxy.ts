import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A way to a server on this machine that can be cut and mended, to play a server that is away for a while. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private hung = false;
  private readonly server: Server;
  private away = false;

  private constructor(target: number) {
    this.server = createServer((near) => {
      if (this.away) {
        near.destroy();
        return;
      }
      const far = connect(target, "127.0.0.1");
      const pair = [near, far] as const;
      this.pairs.add(pair);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(one);
        one.on("error", () => undefined);
        one.on("close", () => {
          this.sockets.delete(one);
          this.pairs.delete(pair);
          other.destroy();
        });
        if (!this.hung) one.pipe(other);
      }
    });
  }

  /** Stands before a port until the test is over. */
  static async before(target: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    await new Promise<void>((resolve) => proxy.server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => {
      proxy.cut();
      proxy.server.close();
    });
    return proxy;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Breaks every connection, and every new one at once. */
  cut(): void {
    this.away = true;
    for (const socket of this.sockets) socket.destroy();
  }

  /** Connections stay and are taken, and not a byte comes through, as when a cable is pulled. */
  hang(): void {
    this.hung = true;
    for (const socket of this.sockets) socket.unpipe().pause();
  }

  mend(): void {
    this.away = false;
    if (!this.hung) return;
    this.hung = false;
    for (const [near, far] of this.pairs) near.pipe(far).pipe(near);
  }
}
