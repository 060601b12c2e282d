import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { large, ordinary, wellKept } from '../../demo/kubernetes/workloads.ts';
import { customInfo } from '../../shared/kube/custom.ts';
import { customKinds } from '../../shared/model/custom.ts';
import { kubesweep } from '../functions/run.ts';
import { openApi } from './api.ts';
import { type AuditEvent, grantOf, grantsOf, type PolicyRule, requestsOf, violations } from './audit.ts';
import { fill } from './fill.ts';
import { type Apiserver, startApiserver } from './start-apiserver.ts';
import { type Swept, sweep } from './sweep.ts';

type Raw = { readonly [field: string]: unknown };
const pods = 520;
const group = 'kubesweep:readers';
const users = ['whole', 'sampled', 'blocked', 'curious'];

let server: Apiserver;
let rules: readonly PolicyRule[];
let whole: Swept;
let events: readonly AuditEvent[];
beforeAll(async () => {
  const printed = (await kubesweep(['permissions', '--provider', 'kubernetes'], { cwd: tmpdir() })).stdout;
  const documents = parseAllDocuments(printed).map((document) => document.toJS() as Raw);
  rules = documents.find(({ kind }) => kind === 'ClusterRole')?.rules as PolicyRule[];
  server = await startApiserver({ tokens: users.map((user) => ({ token: `${user}-token`, user, groups: [group] })) });
  await fill(server, [...documents, ...ordinary(), ...large(pods)]);
  whole = await sweepAs('whole');
  events = await requestsOf(server.auditLog, 'whole');
});
afterAll(() => server?.close());

const sweepAs = (user: string, config: object = {}) =>
  sweep(
    { server: server.url, 'certificate-authority-data': Buffer.from(server.ca).toString('base64') },
    { token: `${user}-token` },
    { config },
  );

describe('a whole sweep by a user that holds only the printed ClusterRole', () => {
  it('reads everything', () => {
    expect(whole).toMatchObject({ code: 0, report: { complete: true, lost: [], coverage: 1 } });
    expect(whole.report.clusters).toMatchObject([{ outcome: 'judged', gaps: [], samples: [], notServed: [] }]);
    expect(whole.report.clusters[0]?.counts.pods).toBeGreaterThan(pods);
  });
  it('does nothing but read, and only what it was granted, by the server’s own audit log', () => {
    expect(events.length).toBeGreaterThan(30);
    expect(violations(events, rules)).toEqual([]);
  });
  it('uses each grant', () => {
    const used = new Set(events.map(grantOf));
    const unused = grantsOf(rules).filter((grant) => !used.has(grant));
    // What is not installed is granted and never asked for; Argo Rollouts are installed.
    const installable = new Set(
      customKinds.map((kind) => {
        const { apiVersion, resource = kind } = customInfo[kind];
        return `list ${apiVersion.split('/')[0]}/${resource}`;
      }),
    );
    expect(unused.filter((grant) => !installable.has(grant))).toEqual([]);
    expect(used).toContain('list argoproj.io/rollouts');
  });
  it('pages', () => {
    const asked = events.filter((event) => grantOf(event) === 'list /pods').map(({ requestURI }) => requestURI);
    expect(asked.map((uri) => /[?&]continue=/.test(uri)).sort()).toEqual([false, true]);
  });
  it('needs no other permission to sample', async () => {
    const { code, report } = await sweepAs('sampled', { sampling: { maxPods: 100 } });
    const sampled = await requestsOf(server.auditLog, 'sampled');
    expect(code).toBe(0);
    expect(report.clusters[0]?.samples).toMatchObject([{ kind: 'pods', total: whole.report.clusters[0]?.counts.pods }]);
    expect(report.clusters[0]?.gaps).toEqual([]);
    expect(sampled.some(({ requestURI }) => requestURI.includes('fieldSelector=metadata.name'))).toBe(true);
    expect(violations(sampled, rules)).toEqual([]);
  });
  it('is told nothing, but is not blinded, by a webhook that fails closed', async () => {
    const [webhook] = wellKept().filter(({ kind }) => kind === 'ValidatingWebhookConfiguration');
    await fill(server, [{ ...webhook, metadata: { name: 'closed' } }]);
    const { code, report } = await sweepAs('blocked');
    expect(code).toBe(0);
    expect(report.clusters).toMatchObject([{ outcome: 'judged', gaps: [] }]);
    const codes = (await requestsOf(server.auditLog, 'blocked')).map(({ responseStatus }) => responseStatus.code);
    expect([...new Set(codes)].sort()).toEqual([200, 500]);
  });
});

describe('the log would show', () => {
  it.each([
    ['GET', '/api/v1/secrets?limit=500', 'list /secrets names secrets or configmaps'],
    ['GET', '/api/v1/namespaces/kube-system/configmaps/aws-auth', 'get /configmaps is no read of a sweep'],
    ['GET', '/api/v1/namespaces/default/pods/x', 'get /pods is no read of a sweep'],
    ['GET', '/api/v1/namespaces/default/pods/x/log', 'get /pods/log is no read of a sweep'],
    ['GET', '/apis/apps/v1/controllerrevisions', 'list apps/controllerrevisions is not in the ClusterRole'],
    ['GET', '/apis', 'get /apis is no read of a sweep'],
    ['GET', '/api/v1/pods?watch=true&timeoutSeconds=1', 'watch /pods watches'],
    ['POST', '/api/v1/namespaces/default/pods', 'create /pods was refused by the server'],
    ['DELETE', '/api/v1/namespaces/default', 'delete /namespaces was refused by the server'],
  ])('%s %s', async (method, path, fault) => {
    const { ask, close } = openApi({ ...server, adminToken: 'curious-token' });
    await ask(method, path, method === 'POST' ? {} : undefined);
    close();
    const made = await requestsOf(server.auditLog, 'curious');
    expect(violations(made.slice(-1), rules)).toContain(fault);
  });
  it('a grant that is not used', () => {
    const used = new Set(events.slice(0, 3).map(grantOf));
    expect(grantsOf(rules).filter((grant) => !used.has(grant)).length).toBeGreaterThan(10);
  });
});
