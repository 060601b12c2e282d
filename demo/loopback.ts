import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Listens on a free port of 127.0.0.1; `close` also ends what is being answered. */
export async function listen(
  server: Server | SecureServer,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A body as text; what is beyond 100,000 characters is read, but not kept. */
export async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) if (text.length < 100_000) text += chunk;
  return text;
}
