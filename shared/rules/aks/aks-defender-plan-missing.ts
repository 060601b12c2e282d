import { lower, onSubscription, subscription } from '../../engine/aks.ts';
import { azFix } from '../../engine/fix-az.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

const wanted = ['containerregistriesvulnerabilityassessments', 'agentlessdiscoveryforkubernetes', 'containersensor'];

export default defineRule({
  id: 'aks-defender-plan-missing',
  title: 'Defender for containers is not bought',
  severity: 'high',
  target: 'account',
  needs: ['threat-detection'],
  controls: ['cis-aks:5.1.1', 'nsa:logging', 'mitre:T1562.001'],
  covers: ['aks-defender-plan'],
  risk: 'Images are not scanned and nobody is told of an attack on a cluster of the subscription.',
  remediation: 'Enable the plan for containers with its extensions.',
  applies: onSubscription,
  check(account) {
    const { tier, off } = known(subscription(account).defenderPlan, 'the plan for containers');
    const path = ['native', 'defenderPlan'];
    if (lower(known(tier, 'tier of the plan')) !== 'standard') return { path, message: `the tier is ${tier}` };
    const missing = off.filter((name) => wanted.includes(lower(name)));
    return missing.length ? { path, message: `switched off: ${missing.join(', ')}`, severity: 'medium' } : undefined;
  },
  fix: ({ account }) =>
    azFix(
      ['security', 'pricing', 'create', '--name=Containers', '--tier=standard', `--subscription=${account.id}`],
      ['security_center_subscription_pricing', { tier: 'Standard', resource_type: 'Containers' }],
    ),
});
