import { all } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'namespace-without-sa',
  title: 'Namespace has no service account of its own',
  severity: 'info',
  target: 'namespace',
  needs: ['serviceaccounts'],
  controls: ['cis:5.1.5'],
  covers: ['namespace-without-sa'],
  profiles: [],
  risk: 'Everything in it runs as the default account, or as an account that does not exist yet.',
  remediation: 'Create a service account for each workload.',
  snippet: `kind: ServiceAccount
metadata:
  name: web
automountServiceAccountToken: false`,
  check({ metadata }, { objects }) {
    const own = all(objects.serviceaccounts, 'serviceaccounts').some(
      (one) => one.metadata?.namespace === metadata?.name && one.metadata?.name !== 'default',
    );
    return own ? undefined : { path: ['metadata', 'name'], message: 'only the default service account exists' };
  },
});
