import rule from '../../../shared/rules/images/image-registry-not-allowed.ts';
import { deployment, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

testRule<'container', { image: string; registries?: string[] }>(
  rule,
  {
    pass: [
      { image: 'ghcr.io/acme/web:1', registries: ['ghcr.io/acme/*'] },
      { image: 'nginx', registries: ['docker.io/library/nginx'] },
    ],
    fail: [
      { image: 'ghcr.io/acme.evil/web', registries: ['ghcr.io/acme/*'] },
      { image: 'ghcr.io.evil/acme/web', registries: ['ghcr.io/*'] },
      { image: 'nginx', registries: [] },
    ],
    unknown: [{ image: '', registries: ['*'] }],
    notApplicable: [{ image: 'nginx' }],
  },
  ({ image, registries }) => [
    {
      ...snapshot({ deployments: [deployment({ containers: [{ name: 'a', image }] })] }),
      expected: registries ? { registries } : {},
    },
  ],
);
