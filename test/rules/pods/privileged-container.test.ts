import { expect, test } from 'vitest';
import rule from '../../../shared/rules/pods/privileged-container.ts';
import { deployment, goodPod, snapshot } from '../../estate.ts';
import { testContainerRule, verdict } from '../run.ts';

testContainerRule(rule, {
  pass: [{}, { securityContext: {} }, { securityContext: { privileged: false } }],
  fail: [
    { securityContext: { privileged: true } },
    { securityContext: { privileged: true }, pod: { hostUsers: false } },
  ],
});

const proxy = { name: 'kube-proxy', securityContext: { privileged: true } };
const eks = '602401143452.dkr.ecr.eu-west-1.amazonaws.com/eks/kube-proxy:v1.34.0';

test.each([
  ['info', 'kube-system', 'kube-proxy', [eks]],
  ['critical', 'shop', 'kube-proxy', [eks]],
  ['critical', 'kube-system', 'kube-proxy-2', [eks]],
  ['critical', 'kube-system', 'kube-proxy', ['111122223333.dkr.ecr.eu-west-1.amazonaws.com/eks/kube-proxy:v1.34.0']],
  ['critical', 'kube-system', 'kube-proxy', [eks, 'busybox:1']],
])('%s: %s/%s of %j', (severity, namespace, name, images) => {
  const containers = images.map((image, index) => ({
    ...proxy,
    name: `c${index}`,
    image,
    ...(index ? { securityContext: {} } : {}),
  }));
  const { spec } = deployment({ ...goodPod, containers });
  const { findings } = verdict(
    rule,
    snapshot({ daemonsets: [{ metadata: { namespace, name, uid: 'u' }, spec: spec as never }] }),
  );
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});
