import rule from '../../../shared/rules/images/image-too-many-vulnerabilities.ts';
import { deployment, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

type Level = 'critical' | 'high' | 'low';
const many = (critical: number, high: number) =>
  Object.entries({ critical, high, low: 50 }).flatMap(([severity, n]) =>
    Array.from({ length: n }, (_, i) => ({ id: `CVE-${severity}-${i}`, severity: severity as Level })),
  );

testRule<'container', { list?: ReturnType<typeof many> }>(
  rule,
  { pass: [{ list: many(5, 10) }, { list: [] }], fail: [{ list: many(6, 0) }, { list: many(0, 11) }], unknown: [{}] },
  ({ list }) => [
    {
      ...snapshot({ deployments: [deployment({ containers: [{ name: 'a', image: 'nginx:1' }] })] }),
      facts: { images: [{ image: 'nginx:1', ...(list ? { vulnerabilities: list } : {}) }] },
    },
  ],
);
