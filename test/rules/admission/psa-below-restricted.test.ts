import { expect, test } from 'vitest';
import rule from '../../../shared/rules/admission/psa-below-restricted.ts';
import { snapshot } from '../../estate.ts';
import { labels } from '../admission.ts';
import { web } from '../network.ts';
import { testObjectRule, verdict } from '../run.ts';

testObjectRule(rule, {
  pass: [labels({ enforce: 'restricted' }), labels({}, 'kube-node-lease')],
  fail: {
    low: [
      { ...labels({}), deployments: [web()] },
      { ...labels({ enforce: 'Restricted' }), deployments: [web()] },
    ],
    info: [labels({}), labels({ enforce: 'baseline', warn: 'restricted' })],
  },
  unknown: [{ namespaces: undefined }, { ...labels({}), deployments: undefined }],
});

test('tells both levels and the version, and what stands in the way', () => {
  const containers = [{ name: 'web', image: 'web', securityContext: { runAsUser: 0 } }];
  const of = { ...labels({ enforce: 'baseline', 'enforce-version': 'v1.30' }), deployments: [web({ containers })] };
  expect(verdict(rule, snapshot(of)).findings[0]?.message).toMatch(
    /^enforces baseline \(v1\.30\); in the way of restricted: Deployment\/web \([a-z-]+\), .* more$/,
  );
});
