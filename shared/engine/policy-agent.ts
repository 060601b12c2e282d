import type { Snapshot } from '../model/snapshot.ts';
import { all } from './known.ts';
import { perSnapshot } from './memo.ts';

/** DaemonSets that enforce NetworkPolicy whatever the cloud's own setting says. */
const agents = /^(calico-node|cilium|antrea-agent|kube-router|weave-net|anetd)$/;
/** Where their installers put them: a tenant's namespace may hold a DaemonSet of any name. */
const homes = new Set(['kube-system', 'calico-system', 'cilium', 'cilium-system']);
/** The VPC CNI, where it is no add-on of EKS, tells by this argument. */
const flag = '--enable-network-policy=true';

/** Whether the cluster itself runs something that enforces network policies. */
export const enforcer = perSnapshot((snapshot) => ({
  runs: agentRuns(snapshot) || undefined,
  autoMode: controller(snapshot),
}));

function agentRuns({ objects }: Snapshot): boolean {
  return all(objects.daemonsets, 'daemonsets').some(({ metadata: { namespace = '', name = '' } = {}, spec }) => {
    if (!homes.has(namespace)) return false;
    const cni = name === 'aws-node' && spec?.template.spec?.containers.some(({ args }) => args?.includes(flag));
    return cni || agents.test(name);
  });
}

/** Auto Mode enforces once kube-system/amazon-vpc-cni says so; undefined where that ConfigMap was not read. */
function controller({ cluster, objects }: Snapshot): 'enforced' | 'none' | undefined {
  if (cluster?.ref.provider !== 'eks' || cluster.mode !== 'platform' || !objects.configmaps) return undefined;
  const data = objects.configmaps.find(
    ({ metadata }) => metadata?.namespace === 'kube-system' && metadata.name === 'amazon-vpc-cni',
  )?.data;
  return data?.['enable-network-policy-controller'] === 'true' ? 'enforced' : 'none';
}
