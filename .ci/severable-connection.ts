import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A cable between the newsroom and its database that a test can pull out and put back. */
export type SeverableConnection = {
  /** The database's address, by way of the cable. */
  url: string;
  sever(): void;
  mend(): void;
  close(): Promise<void>;
};

export async function severableConnection(databaseUrl: string): Promise<SeverableConnection> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let severed = false;
  const server = createServer((near) => {
    if (severed) return near.destroy();
    const far = connect(Number(port || 5432), hostname);
    for (const [one, other] of [[near, far], [far, near]] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const cut = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: url.href,
    sever: () => {
      severed = true;
      cut();
    },
    mend: () => {
      severed = false;
    },
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      cut();
      return closed;
    },
  };
}

/** The database itself, where no test means to pull anything out. */
export function firmConnection(databaseUrl: string): SeverableConnection {
  const sever = () => {
    throw new Error('This newsroom was not started with a cable that can be pulled out.');
  };
  return { url: databaseUrl, sever, mend: () => undefined, close: async () => undefined };
}
