import { expect, test } from 'vitest';
import rule from '../../../shared/rules/admission/psa-below-baseline.ts';
import { goodContainer, goodPod, snapshot } from '../../estate.ts';
import { labels } from '../admission.ts';
import { web } from '../network.ts';
import { testObjectRule, verdict } from '../run.ts';

const deployments = [web({ hostPID: true })];
const bare = { ...goodContainer, securityContext: {} };

testObjectRule(rule, {
  pass: [labels({ enforce: 'baseline' }), labels({ enforce: 'restricted' }), labels({}, 'kube-system')],
  fail: {
    medium: [
      { ...labels({}), deployments },
      { ...labels({ enforce: 'privileged' }), deployments },
      { ...labels({ enforce: 'base' }), deployments: [web()] },
    ],
    low: [labels({}), labels({ audit: 'baseline' })],
  },
  unknown: [{ namespaces: undefined }, { ...labels({}), pods: undefined }],
});

test.each([
  ['the highest level that could be enforced', goodPod, 'enforces no level; restricted could be enforced today'],
  ['less', { ...goodPod, containers: [bare] }, 'enforces no level; baseline could be enforced today'],
  [
    'what stands in the way',
    deployments[0]?.spec?.template.spec,
    'enforces no level; in the way of baseline: Deployment/web (host-pid)',
  ],
])('tells %s', (_, spec, message) => {
  const { findings } = verdict(rule, snapshot({ ...labels({}), deployments: [web(spec)] }));
  expect(findings[0]?.message).toBe(message);
});
