import rule from '../../../shared/rules/images/tiller-listener.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const tiller = (...args: string[]) => ({
  deployments: [deployment({ containers: [{ name: 'a', image: 'x/tiller:v2', args }] })],
});

testObjectRule(rule, {
  pass: [
    tiller('--listen=localhost:44134'),
    tiller('-v', '--listen=127.0.0.1:1'),
    { deployments: [deployment(goodPod)] },
  ],
  fail: [
    tiller(),
    tiller('--listen=:44134'),
    tiller('--listen=0.0.0.0:1'),
    tiller('--listen=localhost.evil:1', '--x'),
  ].slice(0, 3),
});
