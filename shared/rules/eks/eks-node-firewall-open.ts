import { eks, onEks } from '../../engine/eks.ts';
import { noMachines } from '../../engine/eks-nodes.ts';
import { groupFix } from '../../engine/fix-eks-parts.ts';
import { all } from '../../engine/known.ts';
import { openToAll, written } from '../../engine/open-ports.ts';
import type { EksNative } from '../../model/eks.ts';
import { defineRule } from '../../model/rule.ts';

/** Web servers are meant to be reached; logins, kubelets, etcd and whole ranges are not. */
const web = ([from, to]: readonly [number, number]) => from === to && (from === 80 || from === 443);

function found({ securityGroups }: EksNative) {
  const nodes = all(securityGroups, 'security groups').filter(({ uses }) =>
    uses.some((use) => use !== 'control-plane'),
  );
  return nodes.flatMap(openToAll).toSorted((a, b) => Number(web(a.ports)) - Number(web(b.ports)));
}

export default defineRule({
  id: 'eks-node-firewall-open',
  title: 'Security group of nodes is open to the internet',
  severity: 'high',
  target: 'cluster',
  needs: ['instances', 'node-pools', 'launch-templates', 'firewall'],
  controls: ['cis-eks:5.4.3', 'nsa:network-separation', 'mitre:T1133', 'mitre:T1190'],
  risk: 'Kubelets, node ports and host ports answer everybody as soon as a node or a load balancer has a public address.',
  remediation: 'Limit the rules to the load balancers and networks that need them.',
  applies: onEks(),
  check(cluster, snapshot) {
    const open = found(eks(cluster));
    const [first] = open;
    if (!first) return eks(cluster).instances?.length || cluster.nodePools?.length ? undefined : noMachines(snapshot);
    const ports = open.slice(0, 4).map((one) => written(one.ports));
    const message = `${first.group} lets the world reach ${ports.join(', ')}`;
    return { path: ['native', 'securityGroups'], message, severity: web(first.ports) ? 'medium' : 'high' };
  },
  fix: (cluster) => groupFix(cluster, found(eks(cluster))[0]),
});
