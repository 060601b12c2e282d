import { entry } from '../../../demo/estate/aws-parts.ts';
import type { Pair } from '../../wire/pairs.ts';

const at = { account: '111122223333', region: 'eu-west-1', name: 'shop' };
const of = (account: string) => entry({ ...at, account }, 'role/partner');

export default [
  {
    row: 'eks-access-entry-cross-account',
    provider: 'eks',
    at: ['accessEntries'],
    pass: [[], [of('111122223333')]],
    fail: [[of('444455556666')], [of('111122223333'), of('444455556666')]],
  },
  {
    row: 'eks-access-entry-cross-account',
    provider: 'eks',
    given: [[['accessEntries'], [of('444455556666')]]],
    at: ['cluster', 'accessConfig', 'authenticationMode'],
    pass: [],
    fail: ['API', 'API_AND_CONFIG_MAP'],
    notApplicable: ['CONFIG_MAP'],
  },
] satisfies Pair[];
