import rule from '../../../shared/rules/reliability/resource-out-of-range.ts';
import { deployment, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

type Case = { limits?: Record<string, string | number>; bounds?: string[] };

testRule<'container', Case>(
  rule,
  {
    pass: [
      { limits: { memory: '250Mi' }, bounds: ['memory.limit >= 100Mi', 'memory.limit <= 1Gi'] },
      { limits: { cpu: 1.5 }, bounds: ['cpu.limit <= 2', 'cpu.request >= 100m'] },
      { bounds: ['memory.limit <= 1Gi'] },
    ],
    fail: [
      { limits: { memory: 104_857_599 }, bounds: ['memory.limit >= 100Mi'] },
      { limits: { cpu: '0.05' }, bounds: ['memory.limit <= 1', 'cpu.limit >= 100m'] },
      { limits: { cpu: '3' }, bounds: ['cpu.request <= 2'] },
    ],
    notApplicable: [{ limits: { cpu: 1 } }],
  },
  ({ limits = {}, bounds }) => [
    {
      ...snapshot({
        deployments: [deployment({ containers: [{ name: 'a', resources: { limits: limits as never } }] })],
      }),
      expected: bounds ? { resources: bounds } : {},
    },
  ],
);
