import { onSubscription, subscription } from '../../engine/aks.ts';
import { openingOf } from '../../engine/az-registry.ts';
import { azFix } from '../../engine/fix-az.ts';
import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-registry-open',
  title: 'Image registry is open to anybody',
  severity: 'medium',
  target: 'account',
  needs: ['registries'],
  controls: ['cis-aks:5.1.2', 'nsa:authentication', 'mitre:T1525'],
  covers: ['aks-acr-access'],
  risk: 'Strangers read your images and look for secrets in them, or try stolen passwords to push their own.',
  remediation: 'Disable anonymous pulls, the admin user and public network access of the registry.',
  applies: onSubscription,
  check(account) {
    const found = openingOf(all(subscription(account).registries, 'registries'));
    return found && { path: ['native', 'registries'], ...found };
  },
  fix: () =>
    azFix(
      [
        'acr',
        'update',
        '--name=REGISTRY',
        '--admin-enabled=false',
        '--anonymous-pull-enabled=false',
        '--public-network-enabled=false',
      ],
      [
        'container_registry',
        { admin_enabled: false, anonymous_pull_enabled: false, public_network_access_enabled: false },
      ],
      { words: 'Write the name that the finding tells in place of REGISTRY.' },
    ),
});
