import { eks, onEks } from '../../engine/eks.ts';
import { counted, noMachines } from '../../engine/eks-nodes.ts';
import { subnetFix } from '../../engine/fix-eks-parts.ts';
import { all, known } from '../../engine/known.ts';
import { eksPool } from '../../engine/native.ts';
import type { NodePool } from '../../model/cluster.ts';
import type { EksNative } from '../../model/eks.ts';
import { defineRule } from '../../model/rule.ts';

/** What a node of the group would get: the template's word, else its subnets'. */
function wouldGet(pool: NodePool, { subnets }: EksNative): boolean {
  const { template, subnets: ids = [] } = eksPool(pool);
  const said = template?.NetworkInterfaces?.map((one) => one.AssociatePublicIpAddress).find((one) => one !== undefined);
  const own = all(subnets, 'subnets').filter(({ SubnetId }) => ids.includes(SubnetId ?? ''));
  return said ?? own.some(({ MapPublicIpOnLaunch }) => known(MapPublicIpOnLaunch, 'MapPublicIpOnLaunch'));
}

export default defineRule({
  id: 'eks-node-public-address',
  title: 'Nodes have public addresses',
  severity: 'high',
  target: 'cluster',
  needs: ['instances', 'network', 'node-pools', 'launch-templates'],
  controls: ['cis-eks:5.4.3', 'nsa:network-separation', 'mitre:T1133'],
  covers: ['eks-private-nodes'],
  risk: 'Kubelets, node ports and host ports can be reached from the internet but for the security groups.',
  remediation: 'Move the nodes to private subnets that reach the internet by a NAT gateway.',
  applies: onEks(),
  check(cluster, snapshot) {
    const machines = all(eks(cluster).instances, 'instances');
    const open = machines.filter(({ PublicIpAddress }) => PublicIpAddress);
    if (open.length) return { path: ['native', 'instances'], message: counted(open, machines) };
    const pools = all(cluster.nodePools, 'node groups').filter((pool) => wouldGet(pool, eks(cluster)));
    const message = `new nodes of ${pools.map(({ name }) => name).join(', ')} get public addresses`;
    if (pools.length) return { path: ['nodePools'], message, severity: 'medium' };
    return machines.length || cluster.nodePools?.length ? undefined : noMachines(snapshot);
  },
  fix: subnetFix,
});
