import { describe, expect, it } from 'vitest';
import { evaluate } from '../../shared/engine/evaluate.ts';
import { workloads } from '../../shared/engine/workloads.ts';
import hostNamespaces from '../../shared/rules/pods/host-path-volume.ts';
import { badImage, deployment, owner, pod, replicaSet, snapshotOf } from './snapshots.ts';

type Objects = Parameters<typeof snapshotOf>[0];
const found = (objects: Objects) =>
  workloads(snapshotOf(objects)).map(
    ({ kind, name, pods, adopted }) => `${kind}/${name} ${pods} ${adopted.map(({ container }) => container.name)}`,
  );
const faults = (objects: Objects, rule: unknown = badImage) =>
  evaluate(snapshotOf(objects), [rule as typeof badImage]).findings.map(
    ({ resource, container, path }) => `${resource.kind}/${resource.name} ${container ?? ''} ${path}`,
  );
const sound = { deployments: [deployment('d')], replicasets: [replicaSet('n', owner('Deployment', 'd'))] };
const mine = owner('ReplicaSet', 'n');

describe('the topmost object that was read and that has a pod template', () => {
  it('Deployment, its ReplicaSets and pods are one', () => {
    const old = replicaSet('old', owner('Deployment', 'd'), 'bad', 0);
    const pods = [pod('web-1', mine), pod('web-2', mine)];
    expect(found({ ...sound, replicasets: [old, ...sound.replicasets], pods })).toEqual(['Deployment/web 2 ']);
  });

  it('is the Rollout where it was read, else its ReplicaSet; a retired revision is nobody', () => {
    const replicasets = [replicaSet('a', owner('Rollout', 'r')), replicaSet('b', owner('Rollout', 'r'), 'bad', 0)];
    const pods = [pod('web-1', owner('ReplicaSet', 'a'))];
    const rollout = { ...deployment('r'), metadata: { name: 'web', namespace: 'shop', uid: 'r' } };
    expect(found({ rollouts: [rollout], replicasets, pods })).toEqual(['Rollout/web 1 ']);
    expect(found({ replicasets, pods })).toEqual(['ReplicaSet/web-a 1 ']);
  });

  it('is a Knative Service through Configuration, Revision and Deployment', () => {
    const metadata = (uid: string, by: object = {}) => ({ name: 'web', namespace: 'shop', uid, ...by });
    const template = { spec: { containers: [{ name: 'main', image: 'bad' }] } };
    const objects = {
      knativeservices: [{ metadata: metadata('s'), spec: { template } }],
      knativeconfigurations: [{ metadata: metadata('c', owner('Service', 's')), spec: { template } }],
      knativerevisions: [{ metadata: metadata('v', owner('Configuration', 'c')), ...template }],
      deployments: [{ ...deployment('d', 'bad'), metadata: metadata('d', owner('Revision', 'v')) }],
    };
    expect(faults(objects)).toEqual(['Service/web main spec.template.spec.containers[0].image']);
  });

  it('what an unread owner makes is judged though no pod of it runs yet', () => {
    const metadata = { name: 'web', namespace: 'shop', uid: 'd', ...owner('Acme', 't', 'acme') };
    expect(faults({ deployments: [{ ...deployment('d', 'bad'), metadata }] })).toEqual([
      'Deployment/web main spec.template.spec.containers[0].image',
    ]);
  });

  it('finished pods are not running', () => {
    expect(found({ pods: [{ ...pod('done', {}), status: { phase: 'Succeeded' } }] })).toEqual([]);
  });

  it('a container of a CronJob has the whole path', () => {
    const jobTemplate = { spec: { template: { spec: { containers: [{ name: 'm', image: 'bad' }] } } } };
    const cron = { metadata: { name: 'c', namespace: 'n', uid: 'c' }, spec: { jobTemplate } };
    expect(faults({ cronjobs: [cron] })).toEqual([
      'CronJob/c m spec.jobTemplate.spec.template.spec.containers[0].image',
    ]);
  });
});

describe('mirror pods', () => {
  const nodes = ['n1', 'n2'].map((name) => ({ metadata: { name, uid: `uid-${name}` } }));
  const mirrored = { 'kubernetes.io/config.mirror': 'x' };
  const mirror = (node: string, by = owner('Node', `uid-${node}`, node), annotations: object = mirrored) => {
    const one = pod(`etcd-${node}`, by, 'bad', { nodeName: node });
    return { ...one, metadata: { ...one.metadata, annotations } };
  };
  it('stand together, once for all nodes', () => {
    expect(faults({ nodes, pods: [mirror('n1'), mirror('n2')] })).toEqual(['Pod/etcd main spec.containers[0].image']);
  });
  it.each([
    ['no Node owner', mirror('n1', { ownerReferences: [] })],
    ['a node that was not read', mirror('n1', owner('Node', 'other', 'n1'))],
    ['another node than it runs on', mirror('n1', owner('Node', 'uid-n2', 'n2'))],
    ['no annotation', mirror('n1', undefined, {})],
  ])('%s: the pod stands alone', (_, one) => {
    expect(found({ nodes, pods: [one, mirror('n2')] })).toEqual(['Pod/etcd-n1 1 ', 'Pod/etcd 1 ']);
  });
});

describe('an ownerReference is a claim', () => {
  const labelled = {
    deployments: [{ ...deployment('d'), spec: { ...deployment('d').spec, selector: { matchLabels: { app: 'web' } } } }],
    replicasets: [
      {
        ...sound.replicasets[0],
        metadata: { ...sound.replicasets[0]?.metadata, labels: { app: 'web' } },
        spec: { ...sound.replicasets[0]?.spec, selector: { matchLabels: { app: 'web' } } },
      },
    ],
  };
  const running = (by: object, metadata: object = {}) => {
    const one = pod('evil', by);
    return { ...one, metadata: { ...one.metadata, labels: { app: 'web' }, ...metadata } };
  };
  it('that holds', () => {
    expect(found({ ...labelled, pods: [running(mine)] })).toEqual(['Deployment/web 1 ']);
  });
  it.each([
    ['a forged uid', running(owner('ReplicaSet', 'other', 'web-n'))],
    ['another name', running(owner('ReplicaSet', 'n', 'web'))],
    ['another kind', running(owner('StatefulSet', 'n', 'web-n'))],
    ['another namespace', running(mine, { namespace: 'elsewhere' })],
    ['labels that the selector does not match', running(mine, { labels: { app: 'other' } })],
    ['a Deployment, which never makes pods', running(owner('Deployment', 'd'))],
    ['a Node', running(owner('Node', 'n'))],
    ['a ConfigMap', running(owner('ConfigMap', 'c'))],
  ])('%s: the pod stands alone', (_, evil) => {
    expect(found({ ...labelled, pods: [evil] })).toEqual(['Deployment/web 0 ', 'Pod/evil 1 ']);
  });

  it('a Job or ReplicaSet that names what cannot be its owner stands alone, itself and each other too', () => {
    const job = { ...replicaSet('j', {}, 'bad'), metadata: { name: 'evil', namespace: 'shop', uid: 'j', ...mine } };
    expect(faults({ ...sound, jobs: [job] })).toEqual(['Job/evil main spec.template.spec.containers[0].image']);
    const two = [replicaSet('x', owner('ReplicaSet', 'y'), 'bad'), replicaSet('y', owner('ReplicaSet', 'x'), 'bad')];
    expect(faults({ replicasets: two })).toHaveLength(2);
  });

  it('pods of one unread owner that are alike are one, whatever node they run on; others are not', () => {
    const by = owner('Thing', 't', 'x');
    const pods = [pod('x-2', by), pod('x-1', by, 'good', { nodeName: 'n2' }), pod('x-3', by, 'bad')];
    expect(found({ pods })).toEqual(['Pod/x-1 2 ', 'Pod/x-3 1 ']);
    expect(found({ pods: [pod('a', {}), pod('b', {})] })).toHaveLength(2);
  });
});

describe('a pod that differs from its template is judged on the pod', () => {
  const volumes = [{ name: 'h', hostPath: { path: '/' } }];
  it.each([
    ['image', {}, 'bad'],
    ['hostPID', { hostPID: true }, 'good'],
    ['a hostPath', { volumes }, 'good'],
    ['its security context', { securityContext: { runAsUser: 0 } }, 'good'],
    ['its account', { serviceAccountName: 'admin' }, 'good'],
    ['user namespaces', { hostUsers: false }, 'good'],
    ['a container', { containers: [{ name: 'main', image: 'good', securityContext: { privileged: true } }] }, 'good'],
  ])('%s: one workload for all that differ alike', (_, more, image) => {
    const pods = [pod('web-1', mine), pod('web-3', mine, image, more), pod('web-2', mine, image, more)];
    expect(found({ ...sound, pods })).toEqual(['Deployment/web 1 ', 'Pod/web-2 2 ']);
  });

  it('and only what the template does not have is told', () => {
    const objects = { deployments: [deployment('d', 'bad')], replicasets: [replicaSet('n', owner('Deployment', 'd'))] };
    const one = pod('web-1', mine, 'bad', { volumes });
    expect(faults({ ...objects, pods: [one] })).toEqual(['Deployment/web main spec.template.spec.containers[0].image']);
    expect(faults({ ...objects, pods: [one] }, hostNamespaces)).toEqual(['Pod/web-1  spec.volumes[0].hostPath.path']);
  });

  it('what every pod gets by default is no difference', () => {
    const token = {
      name: 'kube-api-access-x2x4x',
      projected: { sources: [{ serviceAccountToken: { path: 'token' } }] },
    };
    const mount = { name: token.name, mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' };
    const containers = [{ name: 'main', image: 'good', volumeMounts: [mount] }];
    const given = { serviceAccountName: 'default', securityContext: {}, tolerations: [], volumes: [token], containers };
    expect(found({ ...sound, pods: [pod('web-1', mine, 'good', given)] })).toEqual(['Deployment/web 1 ']);
    const secret = { ...token, projected: { sources: [{ secret: { name: 'admin' } }] } };
    expect(found({ ...sound, pods: [pod('web-1', mine, 'good', { ...given, volumes: [secret] })] })).toHaveLength(2);
  });

  it('more odd pods of one template than are compared in full are each found, the like ones together', () => {
    const odd = (index: number) => pod(`web-${index}`, mine, 'good', { hostAliases: [{ ip: `10.0.0.${index % 40}` }] });
    expect(workloads(snapshotOf({ ...sound, pods: Array.from({ length: 80 }, (_, i) => odd(i)) }))).toHaveLength(41);
  });
});

describe('containers that only running pods have', () => {
  it('ephemeral and injected ones are taken over, once for all replicas that have them alike', () => {
    const running = (name: string, image = 'bad') =>
      pod(name, mine, 'good', {
        containers: [
          { name: 'main', image: 'good' },
          { name: 'istio-proxy', image },
        ],
        ephemeralContainers: [{ name: 'debugger', image: 'bad' }],
      });
    const pods = [running('c', 'good'), running('a'), running('b')];
    expect(found({ ...sound, pods })).toEqual(['Deployment/web 3 istio-proxy,debugger,istio-proxy']);
    expect(faults({ ...sound, pods })).toEqual([
      'Deployment/web debugger spec.ephemeralContainers.debugger.image',
      'Deployment/web istio-proxy spec.containers.istio-proxy.image',
    ]);
  });
});
