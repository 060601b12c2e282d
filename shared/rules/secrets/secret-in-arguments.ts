import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'secret-in-arguments',
  title: 'Command line holds a secret in plain text',
  severity: 'high',
  target: 'container',
  controls: ['nsa:secrets', 'cis:5.4.1', 'mitre:T1552.001'],
  risk: 'It is in the manifest, in the list of processes and often in logs.',
  remediation: 'Move the value to a file from a Secret, and rotate it.',
  snippet: 'args: [--password-file=/run/credentials/password]',
  check({ secretSigns }) {
    const sign = secretSigns?.find(({ path }) => path[0] === 'args' || path[0] === 'command');
    return sign && { path: sign.path, message: `${sign.path[0]} holds ${sign.pattern}` };
  },
});
