import { beforeAll, describe, expect, it } from 'vitest';
import { serveKubernetes } from '../../demo/kubernetes/server.ts';
import { ordinary, terrible, wellKept } from '../../demo/kubernetes/workloads.ts';
import { createAuthority } from '../../demo/tls.ts';
import { fill } from './fill.ts';
import { startApiserver } from './start-apiserver.ts';
import { type Swept, sweep } from './sweep.ts';

const token = 'reader-token';
/** A webhook that fails closed stands before the review on the real server only: audit.test.ts has that case. */
const args = ['--profile', 'all', '--skip-rule', 'sweep-may-read-secrets'];
/** They weigh what the server itself brings and fills in (bootstrap roles, limits), of which the emulator has a part only. */
for (const id of [
  'binding-name-borrowed',
  'service-account-leads-to-admin',
  'admin-account-on-every-node',
  'admin-account-beside-exposed-pod',
  'reserved-name-grants',
  'limit-range-missing',
])
  args.push('--skip-rule', id);
const section = ({ url, ca }: { readonly url: string; readonly ca: string }) => ({
  server: url,
  'certificate-authority-data': Buffer.from(ca).toString('base64'),
});
const told = ({ findings }: Swept) =>
  findings
    .map(({ ruleId, status, severity, resource: { kind, namespace = '', name }, container = '', message, path = '' }) =>
      [ruleId, status, severity, kind, namespace, name, container, path, message].join(' '),
    )
    .sort();

describe.each([
  ['well kept', wellKept],
  ['ordinary', ordinary],
  ['terrible', terrible],
] as const)('the %s cluster of the demo', (_, build) => {
  let real: Swept;
  let emulated: Swept;
  beforeAll(async () => {
    const objects = build();
    const server = await startApiserver({ tokens: [{ token, user: 'reader', groups: ['system:masters'] }] });
    const emulator = await serveKubernetes(
      { objects, version: 'v1.36.3' },
      { authority: await createAuthority(), accept: () => 'reader' },
    );
    try {
      await fill(server, objects);
      real = await sweep(section(server), { token }, { args });
      emulated = await sweep(section(emulator), { token }, { args });
    } finally {
      await Promise.all([server.close(), emulator.close()]);
    }
  });

  it('has the same findings, word for word, on a real API server as on the emulator', () => {
    expect(told(real)).toEqual(told(emulated));
    expect(real.findings.length).toBeGreaterThan(10);
  });
  it('has the same objects, but for those that a real API server makes itself', () => {
    const [ours, theirs] = [emulated.report.clusters[0]?.counts ?? {}, real.report.clusters[0]?.counts ?? {}];
    expect({ ...theirs, ...bootstrapped }).toEqual({ ...ours, ...bootstrapped });
  });
});

/** Kinds of which the real server's bootstrap makes more than the emulator's. */
const bootstrapped = { apiservices: 0, roles: 0, rolebindings: 0, clusterroles: 0, clusterrolebindings: 0 };
