import { AppsV1Api, CoreV1Api, KubeConfig, RbacAuthorizationV1Api } from '@kubernetes/client-node';
import { expect, test } from 'vitest';
import { ordinary, wellKept } from '../../demo/kubernetes/workloads.ts';
import type { Item } from '../../shared/kube/list.ts';
import { createSlimmer } from '../../shared/kube/slim.ts';
import type { Kind } from '../../shared/model/snapshot.ts';
import { collectAll, start, token } from './serve.ts';

/** Kubernetes’ own client, its names and dates put back as the wire has them, slimmed like ours. */
test.each([
  ['ordinary', ordinary()],
  ['well kept', wellKept()],
])('typed lists of client-node equal ours: %s', async (_, objects) => {
  const served = await start({ objects }, { pageCap: 500 });
  const config = new KubeConfig();
  config.loadFromClusterAndUser(
    { name: 'c', server: served.url, caData: Buffer.from(served.ca).toString('base64'), skipTLSVerify: false },
    { name: 'u', token },
  );
  const [core, apps, rbac] = [
    config.makeApiClient(CoreV1Api),
    config.makeApiClient(AppsV1Api),
    config.makeApiClient(RbacAuthorizationV1Api),
  ];
  const lists: readonly [Kind, Promise<{ readonly items: readonly unknown[] }>][] = [
    ['pods', core.listPodForAllNamespaces()],
    ['nodes', core.listNode()],
    ['namespaces', core.listNamespace()],
    ['services', core.listServiceForAllNamespaces()],
    ['deployments', apps.listDeploymentForAllNamespaces()],
    ['replicasets', apps.listReplicaSetForAllNamespaces()],
    ['daemonsets', apps.listDaemonSetForAllNamespaces()],
    ['statefulsets', apps.listStatefulSetForAllNamespaces()],
    ['clusterroles', rbac.listClusterRole()],
    ['rolebindings', rbac.listRoleBindingForAllNamespaces()],
  ];
  const ours = await collectAll(served.client);
  for (const [kind, list] of lists) {
    const slimmer = createSlimmer();
    const theirs = (await list).items.map((item) => slimmer.slim(kind, asWire(item)));
    expect(theirs.length, kind).toBeGreaterThan(0);
    expect(asPlain(ours.objects[kind]), kind).toEqual(asPlain(theirs));
  }
  await served.close();
});

const asWire = (item: unknown) =>
  JSON.parse(JSON.stringify(item), (key, value) =>
    key === 'creationTimestamp' ? value.replace('.000Z', 'Z') : value,
  ) as Item;
const asPlain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
