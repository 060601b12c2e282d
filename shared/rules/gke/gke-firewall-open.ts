import { firewallFix } from '../../engine/fix-gcloud.ts';
import { onGke } from '../../engine/gke.ts';
import { openToNodes, portsOf } from '../../engine/gke-firewall.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-firewall-open',
  title: 'Firewall lets the internet reach the nodes',
  severity: 'high',
  target: 'cluster',
  needs: ['firewall'],
  controls: ['cis-gke:5.6.6', 'nsa:network-separation', 'mitre:T1133', 'mitre:T1046'],
  covers: ['gke-firewall-open'],
  risk: 'SSH, kubelets, node ports and whatever a pod opens on its node answer to everybody.',
  remediation: 'Limit the sources of the rule, or set it on other machines than the nodes.',
  applies: onGke,
  check(cluster) {
    const open = openToNodes(cluster);
    if (!open.length) return undefined;
    const shown = open.slice(0, 3).map((rule) => `${rule.name} (${portsOf(rule)})`);
    const message = `open to the world: ${shown.join(', ')}`;
    const reachable = cluster.nodePools?.some(({ publicIps }) => publicIps !== false);
    return { path: ['native', 'firewalls'], message, ...(reachable ? {} : { severity: 'medium' as const }) };
  },
  fix: (cluster) => firewallFix(cluster, openToNodes(cluster)[0]?.name ?? '', ['203.0.113.0/24']),
});
