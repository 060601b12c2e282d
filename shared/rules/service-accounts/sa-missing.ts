import { all } from '../../engine/known.ts';
import { accountOf } from '../../engine/service-account.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'sa-missing',
  title: 'Service account of the pod does not exist',
  severity: 'low',
  target: 'workload',
  needs: ['serviceaccounts'],
  controls: ['mitre:T1136'],
  covers: ['sa-missing'],
  profiles: ['reliability'],
  risk: 'No pod starts; and whoever creates the account chooses what the pods may do.',
  remediation: 'Create the service account, or name one that exists.',
  snippet: `kind: ServiceAccount
metadata:
  name: web`,
  check({ podSpec, namespace }, { objects }) {
    const account = accountOf(podSpec);
    if (account === 'default') return undefined;
    const found = all(objects.serviceaccounts, 'serviceaccounts').some(
      ({ metadata }) => metadata?.name === account && (metadata.namespace ?? '') === namespace,
    );
    return found ? undefined : { path: ['serviceAccountName'], message: `there is no service account ${account}` };
  },
});
