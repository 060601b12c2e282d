import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'git-sync-command',
  title: 'Container is told which git program to run',
  severity: 'high',
  target: 'container',
  controls: ['mitre:T1059'],
  covers: ['git-sync-command'],
  risk: 'Whoever sets GITSYNC_GIT runs any program in the place of git.',
  remediation: 'Remove the variable GITSYNC_GIT.',
  snippet: `env:
  - name: GITSYNC_REPO
    value: https://git.example/shop.git`,
  check({ env }) {
    const index = (env ?? []).findIndex(({ name }) => name === 'GITSYNC_GIT');
    return index < 0 ? undefined : { path: ['env', index], message: 'GITSYNC_GIT is set' };
  },
});
