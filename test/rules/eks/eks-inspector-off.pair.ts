import { absent, type Pair } from '../../wire/pairs.ts';

const state = (ec2: string, ecr: string) => ({ ec2: { status: ec2 }, ecr: { status: ecr } });

export default [
  {
    row: 'eks-inspector-enabled',
    provider: 'eks',
    from: 'region',
    at: ['inspector'],
    pass: [state('ENABLED', 'ENABLED')],
    fail: [state('DISABLED', 'ENABLED'), state('ENABLED', 'DISABLED'), state('SUSPENDED', 'ENABLED'), absent],
  },
] satisfies Pair[];
