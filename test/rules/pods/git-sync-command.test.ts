import rule from '../../../shared/rules/pods/git-sync-command.ts';
import { testContainerRule } from '../run.ts';

const env = (...names: string[]) => ({ env: names.map((name) => ({ name })) });

testContainerRule(rule, {
  pass: [{}, env(), env('GITSYNC_REPO')],
  fail: [env('GITSYNC_GIT'), env('A', 'GITSYNC_GIT')],
});
