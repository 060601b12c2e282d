import { onSubscription, subscription } from '../../engine/aks.ts';
import { widest } from '../../engine/az-credentials.ts';
import { azFix } from '../../engine/fix-az.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-federated-credential-wide',
  title: 'Identity trusts more than one service account',
  severity: 'high',
  target: 'account',
  needs: ['trust-policies'],
  controls: ['nsa:authentication', 'mitre:T1528', 'mitre:T1078.004'],
  covers: ['aks-workload-identity'],
  risk: 'Any workload that matches takes the identity and acts in Azure with its rights.',
  remediation: 'Set the exact subject of one service account in each federated credential.',
  applies: onSubscription,
  check(account) {
    const message = widest(all(subscription(account).federatedCredentials, 'federated credentials'));
    return message ? { path: ['native', 'federatedCredentials'], message } : undefined;
  },
  fix: () =>
    azFix(
      [
        'identity',
        'federated-credential',
        'update',
        '--name=CREDENTIAL',
        '--identity-name=IDENTITY',
        '--resource-group=GROUP',
        '--subject=system:serviceaccount:NAMESPACE:NAME',
      ],
      ['federated_identity_credential', { subject: 'system:serviceaccount:NAMESPACE:NAME' }],
      { words: 'Write the names that the finding tells.' },
    ),
});
