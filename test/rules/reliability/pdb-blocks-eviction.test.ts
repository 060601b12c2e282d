import rule from '../../../shared/rules/reliability/pdb-blocks-eviction.ts';
import { deployment, goodPod } from '../../estate.ts';
import { testObjectRule } from '../run.ts';

const of = (spec: object, replicas = 3) => {
  const { metadata, spec: own } = deployment(goodPod);
  return {
    deployments: [{ metadata, spec: { ...own, replicas } }] as never,
    poddisruptionbudgets: [
      {
        metadata: { namespace: 'shop', name: 'p' },
        spec: { selector: { matchLabels: { app: 'web' } }, ...spec } as never,
      },
    ],
  };
};

testObjectRule(rule, {
  pass: [
    of({ maxUnavailable: 1 }),
    of({ maxUnavailable: '10%' }),
    of({ minAvailable: 2 }),
    of({ minAvailable: '50%' }),
    of({}),
    of({ minAvailable: 1, selector: {} }, 2),
  ],
  fail: [
    of({ maxUnavailable: 0 }),
    of({ maxUnavailable: '0%' }),
    of({ minAvailable: '100%' }),
    of({ minAvailable: 3 }),
    of({ minAvailable: '80%' }, 2),
    of({ minAvailable: 1 }, 1),
  ],
});
