import { join } from 'node:path';
import type { Served } from '../../demo/estate.ts';
import { cached, run, startServer } from './process.ts';

/** From PyPI; answers as AWS does, written by others. */
const version = '5.2.5';

/** moto on loopback, installed at the first start (needs python3 with venv). Empty: each start knows nothing of the last. */
export async function startMoto(): Promise<Served & { readonly url: string }> {
  const venv = await cached(`moto-${version}`, async (folder) => {
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin/pip'), [
      'install',
      '--quiet',
      '--disable-pip-version-check',
      `moto[server]==${version}`,
    ]);
  });
  const arguments_ = (port: number) => ['-H', '127.0.0.1', '-p', String(port)];
  const { url, close } = await startServer(join(venv, 'bin/moto_server'), arguments_, '/moto-api/data.json');
  return {
    url,
    close,
    env: {
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: 'testing',
      AWS_SECRET_ACCESS_KEY: 'testing',
      AWS_REGION: 'us-east-1',
    },
  };
}
