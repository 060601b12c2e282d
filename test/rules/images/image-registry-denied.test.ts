import rule from '../../../shared/rules/images/image-registry-denied.ts';
import { deployment, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

testRule<'container', { image: string; deniedRegistries?: string[] }>(
  rule,
  {
    pass: [
      { image: 'quay.io/x/y', deniedRegistries: ['docker.io/*'] },
      { image: 'nginx', deniedRegistries: [] },
    ],
    fail: [
      { image: 'nginx', deniedRegistries: ['docker.io/*'] },
      { image: 'docker.io/a/b:1', deniedRegistries: ['quay.io/*', 'docker.io/*'] },
    ],
    unknown: [{ image: '', deniedRegistries: ['*'] }],
    notApplicable: [{ image: 'nginx' }],
  },
  ({ image, deniedRegistries }) => [
    {
      ...snapshot({ deployments: [deployment({ containers: [{ name: 'a', image }] })] }),
      expected: deniedRegistries ? { deniedRegistries } : {},
    },
  ],
);
