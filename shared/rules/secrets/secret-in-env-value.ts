import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'secret-in-env-value',
  title: 'Variable holds a secret in plain text',
  severity: 'high',
  target: 'container',
  controls: ['cis:5.4.1', 'nsa:secrets', 'mitre:T1552.001'],
  covers: ['secret-in-env-value'],
  risk: 'Whoever may read the workload reads the secret, and so does every copy of the manifest.',
  remediation: 'Move the value to a Secret or a secret store, and rotate it.',
  snippet: `volumes:
  - name: credentials
    secret:
      secretName: web`,
  check({ secretSigns, env }) {
    const sign = secretSigns?.find(({ path }) => path[0] === 'env');
    const name = env?.[Number(sign?.path[1])]?.name;
    return sign && { path: sign.path, message: `${name} holds ${sign.pattern}` };
  },
});
