import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'service-account-long-lived-token',
  title: 'Service account has a token that never expires',
  severity: 'medium',
  target: 'service-account',
  controls: ['nsa:secrets', 'mitre:T1528', 'mitre:T1552.007'],
  covers: ['R87'],
  risk: 'A token in a secret is valid until somebody deletes it, wherever it has been copied to.',
  remediation: 'Delete the token secret once nothing uses it; take tokens from projected volumes or TokenRequest.',
  check({ metadata, secrets = [] }) {
    const named = `${metadata?.name}-token-`;
    const index = secrets.findIndex(
      ({ name = '' }) => name.startsWith(named) && /^[bcdfghjklmnpqrstvwxz2456789]{5}$/.test(name.slice(named.length)),
    );
    return index < 0 ? undefined : { path: ['secrets', index], message: `${secrets[index]?.name} holds one` };
  },
});
