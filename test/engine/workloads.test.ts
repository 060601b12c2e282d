import { describe, expect, it } from 'vitest';
import { evaluate } from '../../shared/engine/evaluate.ts';
import { workloads } from '../../shared/engine/workloads.ts';
import { badImage, deployment, owner, pod, replicaSet, snapshotOf } from './snapshots.ts';

const found = (objects: Parameters<typeof snapshotOf>[0]) =>
  workloads(snapshotOf(objects)).map(({ kind, name, pods, adopted }) => ({
    kind,
    name,
    pods,
    adopted: adopted.length,
  }));
const faults = (objects: Parameters<typeof snapshotOf>[0]) =>
  evaluate(snapshotOf(objects), [badImage]).findings.map(
    ({ resource, container, path }) => `${resource.kind}/${resource.name} ${container} ${path}`,
  );

describe('a workload is an object with a pod template whose owner we did not read', () => {
  it('Deployment, its ReplicaSets and pods are one', () => {
    expect(
      found({
        deployments: [deployment('d')],
        replicasets: [
          replicaSet('old', owner('Deployment', 'd'), 'bad', 0),
          replicaSet('new', owner('Deployment', 'd')),
        ],
        pods: [pod('web-1', owner('ReplicaSet', 'new')), pod('web-2', owner('ReplicaSet', 'new'))],
      }),
    ).toEqual([{ kind: 'Deployment', name: 'web', pods: 2, adopted: 0 }]);
  });

  it('an unread owner gives its own kind: Argo Rollout, operator, and pods are not lost', () => {
    expect(
      found({
        replicasets: [
          replicaSet('a', owner('Rollout', 'r', 'web')),
          replicaSet('b', owner('Rollout', 'r', 'web'), 'bad', 0),
        ],
        pods: [pod('web-1', owner('ReplicaSet', 'a')), pod('db-0', owner('PostgresCluster', 'p', 'db'), 'bad')],
      }),
    ).toEqual([
      { kind: 'Rollout', name: 'web', pods: 1, adopted: 0 },
      { kind: 'PostgresCluster', name: 'db', pods: 1, adopted: 0 },
    ]);
  });

  it('what an unread owner makes is judged though no pod of it runs yet', () => {
    expect(
      faults({
        deployments: [
          { ...deployment('d', 'bad'), metadata: { name: 'web', uid: 'd', ...owner('Tenant', 't', 'acme') } },
        ],
        replicasets: [replicaSet('r', owner('Rollout', 'o', 'api'), 'bad')],
        pods: [],
      }),
    ).toEqual([
      'Tenant/acme main spec.template.spec.containers[0].image',
      'Rollout/api main spec.template.spec.containers[0].image',
    ]);
  });

  it('mirror pods stand alone, once for all nodes', () => {
    const mirror = (node: string) => ({
      ...pod(`etcd-${node}`, owner('Node', `uid-${node}`, node), 'bad'),
      spec: { containers: [{ name: 'main', image: 'bad' }], nodeName: node },
    });
    expect(faults({ pods: [mirror('n1'), mirror('n2')] })).toEqual(['Pod/etcd main spec.containers[0].image']);
  });

  it('two specs of one unread owner are both judged, and told once', () => {
    const pods = [pod('x-1', owner('Thing', 't', 'x'), 'good'), pod('x-2', owner('Thing', 't', 'x'), 'bad')];
    expect(faults({ pods })).toEqual(['Thing/x main spec.containers[0].image']);
  });

  it('pods of one unread owner that share their parts are one, whatever node they run on', () => {
    const spec = pod('x-1', {}).spec ?? { containers: [] };
    const on = (nodeName: string, name: string) => ({
      ...pod(name, owner('Thing', 't', 'x')),
      spec: { ...spec, nodeName },
    });
    expect(found({ pods: [on('n1', 'x-1'), on('n2', 'x-2'), on('n3', 'x-3')] })).toEqual([
      { kind: 'Thing', name: 'x', pods: 3, adopted: 0 },
    ]);
  });

  it('finished pods are not running', () => {
    expect(found({ pods: [{ ...pod('done', {}), status: { phase: 'Succeeded' } }] })).toEqual([]);
  });
});

describe('nobody hides behind an owner', () => {
  const evil = { hostPID: true };
  const named = (kind: string, uid: string) => ({ deployments: [deployment('d')], by: owner(kind, uid, 'web') });
  it('a pod that names a Deployment, which never owns pods, stands for itself', () => {
    const { by, ...objects } = named('Deployment', 'd');
    expect(faults({ ...objects, pods: [pod('evil', by, 'bad')] })).toEqual(['Pod/evil main spec.containers[0].image']);
  });

  it('so does a Job or ReplicaSet that names what cannot be its owner, itself too', () => {
    const { by, ...objects } = named('Deployment', 'd');
    const job = { ...replicaSet('j', by, 'bad'), metadata: { name: 'evil', namespace: 'shop', uid: 'j', ...by } };
    expect(faults({ ...objects, jobs: [job] })).toEqual(['Job/evil main spec.template.spec.containers[0].image']);
    const one = { ...replicaSet('x', owner('ReplicaSet', 'y'), 'bad') };
    const two = { ...replicaSet('y', owner('ReplicaSet', 'x'), 'bad') };
    expect(faults({ replicasets: [one, two] })).toHaveLength(2);
  });

  it.each([
    ['image', {}, 'bad'],
    ['hostPID', evil, 'good'],
    ['a hostPath', { volumes: [{ name: 'h', hostPath: { path: '/' } }] }, 'good'],
    ['its security context', { securityContext: { runAsUser: 0 } }, 'good'],
    ['its account', { serviceAccountName: 'admin' }, 'good'],
    ['a container', { containers: [{ name: 'main', image: 'good', securityContext: { privileged: true } }] }, 'good'],
  ])('a pod that differs from its template by %s is judged for itself, under its owner', (_, more, image) => {
    const objects = {
      deployments: [deployment('d')],
      replicasets: [replicaSet('n', owner('Deployment', 'd'))],
      pods: [
        pod('web-1', owner('ReplicaSet', 'n')),
        pod('web-2', owner('ReplicaSet', 'n'), image, more),
        pod('web-3', owner('ReplicaSet', 'n'), image, more),
      ],
    };
    const both = workloads(snapshotOf(objects));
    expect(both.map(({ kind, name, podSpecPath }) => `${kind}/${name} ${podSpecPath.join('.')}`)).toEqual([
      'Deployment/web spec.template.spec',
      ...both.slice(1).map(() => 'Deployment/web spec'),
    ]);
    expect(both.length).toBeGreaterThan(1);
  });

  it('what every pod gets by default is no difference', () => {
    const token = { name: 'kube-api-access', projected: { sources: [] } };
    const given = { serviceAccountName: 'default', securityContext: {}, tolerations: [], volumes: [token] };
    const objects = { deployments: [deployment('d')], replicasets: [replicaSet('n', owner('Deployment', 'd'))] };
    expect(found({ ...objects, pods: [pod('web-1', owner('ReplicaSet', 'n'), 'good', given)] })).toHaveLength(1);
  });
});

describe('containers of every list', () => {
  it.each([
    [
      'init',
      { initContainers: [{ name: 'i', image: 'bad' }] },
      'Deployment/web i spec.template.spec.initContainers[0].image',
    ],
    ['main', { containers: [{ name: 'm', image: 'bad' }] }, 'Deployment/web m spec.template.spec.containers[0].image'],
  ])('%s', (_, more, expected) => {
    expect(faults({ deployments: [deployment('d', 'good', more)] })).toEqual([expected]);
  });

  it('ephemeral and injected ones are taken over from running pods, once for all replicas', () => {
    const running = (name: string) =>
      pod(name, owner('ReplicaSet', 'n'), 'good', {
        containers: [
          { name: 'main', image: 'good' },
          { name: 'istio-proxy', image: 'bad' },
        ],
        ephemeralContainers: [{ name: 'debugger', image: 'bad' }],
      });
    expect(
      faults({
        deployments: [deployment('d')],
        replicasets: [replicaSet('n', owner('Deployment', 'd'))],
        pods: [running('a'), running('b')],
      }),
    ).toEqual([
      'Deployment/web istio-proxy spec.containers.istio-proxy.image',
      'Deployment/web debugger spec.ephemeralContainers.debugger.image',
    ]);
  });

  it('a container of a CronJob has the whole path', () => {
    const cron = {
      metadata: { name: 'c', namespace: 'n', uid: 'c' },
      spec: { jobTemplate: { spec: { template: { spec: { containers: [{ name: 'm', image: 'bad' }] } } } } },
    };
    expect(faults({ cronjobs: [cron] })).toEqual([
      'CronJob/c m spec.jobTemplate.spec.template.spec.containers[0].image',
    ]);
  });
});
