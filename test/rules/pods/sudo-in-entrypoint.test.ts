import rule from '../../../shared/rules/pods/sudo-in-entrypoint.ts';
import { testContainerRule } from '../run.ts';

const starts = (command: string[], args: string[] = []) => ({ command, args });

testContainerRule(rule, {
  pass: [{}, starts(['/bin/pseudo']), starts(['sh', '-c', 'echo sudoku']), starts(['run'], ['--user=sudoer'])],
  fail: [
    starts(['sudo', 'run']),
    starts(['/usr/bin/sudo']),
    starts(['sudo printenv']),
    starts(['sh'], ['-c', 'cd /x && sudo -u a b']),
  ],
});
