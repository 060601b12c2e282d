import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'sudo-in-entrypoint',
  title: 'Container starts through sudo',
  severity: 'medium',
  target: 'container',
  controls: ['mitre:T1548.003'],
  covers: ['sudo-in-entrypoint'],
  risk: 'The image allows its user to become root, and so does whoever takes the program over.',
  remediation: 'Remove sudo from command and args, and from the image.',
  snippet: 'command: [printenv]',
  check({ command, args }) {
    for (const [field, words] of Object.entries({ command, args })) {
      const index = words?.findIndex((word) => /(^|[\s;&|(/])sudo(\s|$)/.test(word)) ?? -1;
      if (index >= 0) return { path: [field, index], message: `${field} calls sudo` };
    }
    return undefined;
  },
});
