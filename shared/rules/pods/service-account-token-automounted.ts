import { all } from '../../engine/known.ts';
import { perSnapshot } from '../../engine/memo.ts';
import { accountOf } from '../../engine/service-account.ts';
import { defineRule } from '../../model/rule.ts';

const automounts = perSnapshot(
  ({ objects }) =>
    new Map(
      all(objects.serviceaccounts, 'serviceaccounts').map(
        ({ metadata, automountServiceAccountToken: value }) =>
          [`${metadata?.namespace}/${metadata?.name}`, value] as const,
      ),
    ),
);

export default defineRule({
  id: 'service-account-token-automounted',
  title: 'Pod gets an API token without asking for it',
  severity: 'low',
  target: 'workload',
  needs: ['serviceaccounts'],
  controls: ['cis:5.1.6', 'nsa:authentication', 'mitre:T1528'],
  covers: ['sa-token-automount'],
  profiles: ['hardened'],
  risk: 'Whoever breaks into the program finds a token for the API server.',
  remediation: 'Set automountServiceAccountToken to false; mount a projected token where one is needed.',
  check({ podSpec, namespace }, snapshot) {
    const account = accountOf(podSpec);
    const mounted = podSpec.automountServiceAccountToken ?? automounts(snapshot).get(`${namespace}/${account}`) ?? true;
    if (!mounted) return undefined;
    return { path: ['automountServiceAccountToken'], message: `the token of ${account} is mounted` };
  },
});
