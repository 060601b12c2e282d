import { metadataAddress, metadataRule } from '../../engine/network.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'network-policy-allows-metadata',
  title: 'Network policy lets pods reach the metadata service',
  severity: 'medium',
  target: 'network-policy',
  controls: ['nsa:network-separation', 'mitre:T1552.005'],
  risk: 'The metadata service of the node hands out the credentials of the node to whoever asks.',
  remediation: 'Add 169.254.169.254/32 to the except list of the block, or name narrower peers.',
  snippet: 'ipBlock:\n  cidr: 0.0.0.0/0\n  except: [169.254.169.254/32]',
  check(policy) {
    const index = metadataRule(policy);
    if (index === undefined) return undefined;
    return { path: ['spec', 'egress', index], message: `this rule of egress lets ${metadataAddress} be asked` };
  },
});
