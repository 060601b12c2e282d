import rule from '../../../shared/rules/images/gatekeeper-open-repo-prefix.ts';
import { snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

const repos = (...list: string[]) => ({ kind: 'K8sAllowedRepos', spec: { parameters: { repos: list } } });

testRule(
  rule,
  {
    pass: [
      repos(),
      repos('ghcr.io/', 'gcr.io/acme'),
      repos('docker.io/library/'),
      { kind: 'K8sRequiredLabels', spec: {} },
    ],
    fail: [repos('ghcr.io'), repos('ghcr.io/', 'docker.io/'), repos('docker.io')],
  },
  (one) => [
    {
      ...snapshot({}),
      origin: { files: 'x' },
      documents: [{ apiVersion: 'constraints.gatekeeper.sh/v1beta1', ...one }],
    },
  ],
);
