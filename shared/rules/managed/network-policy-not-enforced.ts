import { eksFix } from '../../engine/fix-eks.ts';
import { fixFor } from '../../engine/fix-for.ts';
import { all, known } from '../../engine/known.ts';
import { perSnapshot } from '../../engine/memo.ts';
import { defineRule } from '../../model/rule.ts';

/** DaemonSets that enforce NetworkPolicy whatever the cloud's own setting says. */
const agents = /^(calico-node|cilium|antrea-agent|kube-router|weave-net|anetd)$/;
/** Where their installers put them: a tenant's namespace may hold a DaemonSet of any name. */
const homes = new Set(['kube-system', 'calico-system', 'cilium', 'cilium-system']);
/** The VPC CNI, where it is no add-on of EKS, tells by this argument. */
const flag = '--enable-network-policy=true';
const agent = perSnapshot(({ objects }) => ({
  runs: all(objects.daemonsets, 'daemonsets').some(({ metadata: { namespace = '', name = '' } = {}, spec }) => {
    if (!homes.has(namespace)) return false;
    const cni = name === 'aws-node' && spec?.template.spec?.containers.some(({ args }) => args?.includes(flag));
    return cni || agents.test(name);
  }),
}));

export default defineRule({
  id: 'network-policy-not-enforced',
  title: 'Nothing enforces network policies',
  severity: 'medium',
  target: 'cluster',
  needs: ['addons'],
  controls: ['cis-eks:5.4.4', 'cis-aks:5.4.4', 'nsa:network-separation', 'mitre:T1046'],
  covers: ['eks-network-policy-engine', 'gke-network-policy', 'aks-network-policy'],
  risk: 'Policies are accepted and do nothing: every pod reaches every other pod and the metadata service.',
  remediation: 'Enable the network policy engine of the cloud (VPC CNI, Dataplane V2, Cilium), or install one.',
  check({ networkPolicy }, snapshot) {
    if (networkPolicy === 'enforced' || agent(snapshot).runs) return undefined;
    return known(networkPolicy, 'networkPolicy') === 'none'
      ? { path: ['networkPolicy'], message: 'no engine is on and no agent of a known one runs' }
      : undefined;
  },
  fix: fixFor({ eks: eksFix.networkPolicy }),
});
