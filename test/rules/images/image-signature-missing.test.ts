import type { ScanFacts } from '../../../shared/model/scan-facts.ts';
import rule from '../../../shared/rules/images/image-signature-missing.ts';
import { deployment, snapshot } from '../../estate.ts';
import { testRule } from '../run.ts';

type Case = { image: string; facts?: ScanFacts };
const facts = (signed?: boolean) => ({ images: [{ image: 'nginx:1', ...(signed === undefined ? {} : { signed }) }] });

testRule<'container', Case>(
  rule,
  {
    pass: [{ image: 'docker.io/library/nginx:1', facts: facts(true) }],
    fail: [{ image: 'nginx:1', facts: facts(false) }],
    unknown: [{ image: 'nginx:1' }, { image: 'nginx:2', facts: facts(true) }, { image: 'nginx:1', facts: facts() }],
  },
  ({ image, facts: given }) => [
    {
      ...snapshot({ deployments: [deployment({ containers: [{ name: 'a', image }] })] }),
      ...(given ? { facts: given } : {}),
    },
  ],
);
