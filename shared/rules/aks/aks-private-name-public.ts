import { aks, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-private-name-public',
  title: 'Private cluster has a public name',
  severity: 'low',
  target: 'cluster',
  controls: ['nsa:network-separation', 'mitre:T1046'],
  covers: ['aks-private-cluster-public-fqdn'],
  risk: 'Anybody can look up that the cluster exists and which private address it has.',
  remediation: 'Disable the public name of the private cluster.',
  applies: (snapshot) =>
    onAks(snapshot) ??
    (snapshot.cluster && aks(snapshot.cluster).apiServerAccessProfile?.enablePrivateCluster !== true
      ? 'the cluster is not private'
      : undefined),
  check: (cluster) =>
    aks(cluster).apiServerAccessProfile?.enablePrivateClusterPublicFqdn === false
      ? undefined
      : {
          path: ['native', 'apiServerAccessProfile', 'enablePrivateClusterPublicFqdn'],
          message: 'a public name leads to the private address',
        },
  fix: (cluster) => aksFix(cluster, ['--disable-public-fqdn'], { private_cluster_public_fqdn_enabled: false }),
});
