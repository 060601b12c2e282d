import { aks, onAks } from '../../engine/aks.ts';
import { openingOfNodes } from '../../engine/az-firewall.ts';
import { azFix } from '../../engine/fix-az.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-node-firewall-open',
  title: 'Firewall of the nodes admits the internet',
  severity: 'high',
  target: 'cluster',
  needs: ['network', 'firewall'],
  controls: ['nsa:network-separation', 'mitre:T1133', 'mitre:T1190'],
  covers: ['aks-internet-exposure-nsg'],
  risk: 'Node ports, kubelets or SSH answer anybody as soon as a node has a public address or a load balancer forwards to it.',
  remediation: 'Limit the rule to the networks that need it, and publish services through a load balancer.',
  applies: onAks,
  check(cluster) {
    const found = openingOfNodes(all(aks(cluster).securityGroups, 'security groups'));
    return found && { path: ['native', 'securityGroups'], ...found };
  },
  fix: (cluster) =>
    azFix(
      [
        'network',
        'nsg',
        'rule',
        'update',
        '--nsg-name=GROUP',
        '--resource-group=RESOURCE_GROUP',
        '--name=RULE',
        '--source-address-prefixes=203.0.113.0/24',
        `--subscription=${cluster.ref.account}`,
      ],
      ['network_security_rule', { source_address_prefix: '203.0.113.0/24' }],
      { words: 'Write the names that the finding tells, and your own network in place of 203.0.113.0/24.' },
    ),
});
