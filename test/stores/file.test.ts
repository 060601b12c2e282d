import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../shared/stores/index.ts';
import { storeContract } from './contract.ts';

/** Root reads everything: is somebody else for a moment. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

storeContract('folder', async () => {
  const root = await mkdtemp(join(tmpdir(), 'kubesweep-store-'));
  return {
    pageSize: 40,
    open: (prefix) => openStore(join(root, prefix)),
    denied: {
      named: /right to read and write/,
      async open() {
        const folder = join(root, 'sealed', 'inside');
        await mkdir(folder, { recursive: true });
        await chmod(join(root, 'sealed'), 0o000);
        const store = await openStore(folder, { readOnly: true });
        if (isRoot) process.seteuid?.(nobody);
        return store;
      },
      after() {
        if (isRoot) process.seteuid?.(0);
      },
    },
    async close() {
      await chmod(join(root, 'sealed'), 0o700);
      await rm(root, { recursive: true });
    },
  };
});
