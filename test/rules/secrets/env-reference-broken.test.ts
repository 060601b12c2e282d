import rule from '../../../shared/rules/secrets/env-reference-broken.ts';
import { deployment, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

type More = { optional?: boolean; complete?: boolean };
const of = (key: string, name = 'm', more: More = {}) => ({ key, name, complete: true, ...more });

testRule(
  rule,
  {
    pass: [of('a'), of('b', 'm', { complete: false }), of('gone', 'm', { optional: true })],
    fail: [of('gone'), of('gone', 'm', { complete: false }), of('a', 'absent')],
    unknown: [of('a', 'absent', { complete: false })],
  },
  ({ key, name, complete, optional = false }) =>
    (['ConfigMap', 'Secret'] as const).map((kind) => {
      const valueFrom = { [kind === 'Secret' ? 'secretKeyRef' : 'configMapKeyRef']: { name, key, optional } };
      return {
        ...snapshot({ deployments: [deployment({ containers: [{ name: 'c', env: [{ name: 'X', valueFrom }] }] })] }),
        origin: { files: 'x' },
        complete,
        documents: [{ apiVersion: 'v1', kind, metadata: { namespace: 'shop', name: 'm' }, keys: ['a', 'b'] }],
      };
    }),
);
