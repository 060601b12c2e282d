import { eks, onEks } from '../../engine/eks.ts';
import { counted, metadataWay, noMachines } from '../../engine/eks-nodes.ts';
import { metadataFix } from '../../engine/fix-eks-parts.ts';
import { all } from '../../engine/known.ts';
import { eksPool } from '../../engine/native.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-node-metadata-reachable',
  title: 'Pods can take the credentials of their node',
  severity: 'high',
  target: 'cluster',
  needs: ['instances', 'node-pools', 'launch-templates'],
  controls: ['cis-eks:5.2.1', 'nsa:authentication', 'mitre:T1552.005'],
  covers: ['eks-node-imds-hardened', 'R106'],
  risk: 'One request to the metadata service gives any pod the role of its node: images, networks, often much more.',
  remediation: 'Change the metadata options of nodes and templates: tokens required, hop limit 1.',
  applies: onEks((_, { mode, nodePools }) => mode === 'platform' && !nodePools?.length && 'AWS sets up these nodes'),
  check(cluster, snapshot) {
    const shown = all(eks(cluster).instances, 'instances');
    const machines = shown.filter(({ nodegroup }) => nodegroup || cluster.mode !== 'platform');
    const ways = machines.map((one) => metadataWay(one.MetadataOptions, one.InstanceId ?? 'a machine'));
    const open = machines.filter((_, index) => ways[index] === 'IMDSv1');
    if (open.length)
      return { path: ['native', 'instances'], message: `no token is asked for: ${counted(open, machines)}` };
    const near = machines.filter((_, index) => ways[index]);
    const message = `the hop limit lets pods through: ${counted(near, machines)}`;
    if (near.length) return { path: ['native', 'instances'], message, severity: 'medium' };
    if (machines.length) return undefined;
    const pools = all(cluster.nodePools, 'node groups');
    const weak = pools.find((pool) => metadataWay(eksPool(pool).template?.MetadataOptions, pool.name));
    if (weak) return { path: ['nodePools'], message: `the launch template of ${weak.name} lets pods through` };
    return pools.length ? undefined : noMachines(snapshot);
  },
  fix: metadataFix,
});
