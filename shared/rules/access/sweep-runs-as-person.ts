import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'sweep-runs-as-person',
  title: 'Sweep runs as a person, not as a role of its own',
  severity: 'low',
  target: 'account',
  controls: ['nsa:authentication', 'mitre:T1078.004'],
  risk: 'A person’s rights reach further than a sweep needs, and a root user’s rights have no limit at all.',
  remediation: 'Run it with a role or service account that holds what `kubesweep permissions` prints.',
  applies: ({ account }) =>
    account && account.account.provider !== 'eks' && account.account.provider !== 'gke'
      ? 'this cloud’s object ids do not tell people from services'
      : undefined,
  check({ account }) {
    const path = ['account', 'identity'];
    const identity = known(account.identity, 'identity of the sweep');
    if (account.provider === 'gke')
      return identity.startsWith('user:') ? { path, message: 'the credential is a person’s own login' } : undefined;
    if (identity.endsWith(':root')) return { path, message: 'it is the root user', severity: 'high' };
    return /:user\//.test(identity) ? { path, message: `${identity} is a user` } : undefined;
  },
});
