import { join } from 'node:path';
import type { Served } from '../../demo/estate.ts';
import { cached, run, startServer } from './process.ts';

const version = 'v1.56.1';

/** fake-gcs-server on loopback, built at the first start (needs go). Empty, and without any login. */
export async function startGcs(): Promise<Served & { readonly url: string }> {
  const folder = await cached(`fake-gcs-server-${version}`, (GOBIN) =>
    run('go', ['install', `github.com/fsouza/fake-gcs-server@${version}`], { GOBIN }),
  );
  const place = (port: number) => [
    '-host',
    '127.0.0.1',
    '-port',
    String(port),
    '-external-url',
    `http://127.0.0.1:${port}`,
  ];
  const { url, close } = await startServer(
    join(folder, 'fake-gcs-server'),
    (port) => ['-scheme', 'http', '-backend', 'memory', '-log-level', 'error', ...place(port)],
    '/storage/v1/b?project=test',
  );
  return { url, close, env: { STORAGE_EMULATOR_HOST: url } };
}
