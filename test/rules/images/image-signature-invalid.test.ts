import type { ScanFacts } from '../../../shared/model/scan-facts.ts';
import rule from '../../../shared/rules/images/image-signature-invalid.ts';
import { deployment, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

type Case = { image: string; facts?: ScanFacts };
const digest = `sha256:${'0'.repeat(64)}`;
const facts = (verified?: boolean) => ({
  images: [{ image: `nginx@${digest}`, ...(verified === undefined ? {} : { verified }) }],
});

testRule<'container', Case>(
  rule,
  {
    pass: [{ image: `nginx:1@${digest}`, facts: facts(true) }],
    fail: [{ image: `nginx@${digest}`, facts: facts(false) }],
    unknown: [
      { image: 'nginx:1' },
      { image: 'nginx:1', facts: facts(true) },
      { image: `nginx@${digest}`, facts: facts() },
    ],
  },
  ({ image, facts: given }) => [
    {
      ...snapshot({ deployments: [deployment({ containers: [{ name: 'a', image }] })] }),
      ...(given ? { facts: given } : {}),
    },
  ],
);
