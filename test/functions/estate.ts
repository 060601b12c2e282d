import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { estateSchema, type Served } from '../../demo/estate.ts';
import { serveKubeconfig } from '../../demo/kubeconfig.ts';
import { ordinary, terrible } from '../../demo/kubernetes/workloads.ts';
import { createAuthority } from '../../demo/tls.ts';
import { kubesweep } from './run.ts';

/** Three clusters of a kubeconfig, and an empty folder for each test. Set once the hooks have run. */
export function threeClusters() {
  const here = {
    folder: '',
    kubeconfig: '',
    sweep: (...args: string[]) => kubesweep(['sweep', '--kubeconfig', here.kubeconfig, ...args], { cwd: here.folder }),
  };
  let served: Served;
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'kubesweep-cli-'));
    const { kubeconfig } = estateSchema.parse({
      kubeconfig: {
        current: 'dev',
        contexts: [
          { name: 'dev', kubernetes: { objects: ordinary({ flavour: 'plain' }) } },
          { name: 'old', login: 'exec', kubernetes: { objects: terrible(), latencyMs: 20 } },
          { name: 'slow', kubernetes: { objects: ordinary(), latencyMs: 400 } },
          { name: 'locked', kubernetes: { objects: [], denied: ['clusterroles', 'clusterrolebindings'] } },
        ],
      },
    });
    if (!kubeconfig) throw new Error('no estate');
    served = await serveKubeconfig(kubeconfig, { authority: await createAuthority(), folder: home });
    here.kubeconfig = served.env.KUBECONFIG ?? '';
  });
  beforeEach(async () => {
    here.folder = await mkdtemp(join(tmpdir(), 'kubesweep-cli-'));
  });
  afterEach(() => rm(here.folder, { recursive: true }));
  afterAll(async () => {
    await served.close();
    await rm(home, { recursive: true });
  });
  return here;
}
