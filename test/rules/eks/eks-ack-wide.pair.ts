import { absent, type Pair } from '../../wire/pairs.ts';

const arn = 'arn:aws:iam::111122223333:role/ack';
const trust = {
  Statement: [{ Effect: 'Allow', Principal: { Service: 'capabilities.eks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};
const role = (inline: object) => ({ role: { RoleName: 'ack', Arn: arn, AssumeRolePolicyDocument: trust }, inline });
const allow = (Action: string | string[]) => ({ own: { Statement: [{ Effect: 'Allow', Action, Resource: '*' }] } });
const at = ['regions', 0, 'clusters', 0, 'capabilities'] as const;
const ack = { capabilityName: 'ack', clusterName: 'shop', type: 'ACK', roleArn: arn, status: 'ACTIVE' };
const where = { row: 'eks-capability-ack-scope', provider: 'eks', from: 'account' } as const;
const mine = role(allow('s3:CreateBucket'));

export default [
  {
    ...where,
    given: [
      [['roles', 3], mine],
      [at, [ack]],
    ],
    at: [...at, 0, 'configuration', 'ack', 'enableCrossNamespace'],
    pass: [false, absent],
    fail: [true],
  },
  {
    ...where,
    given: [[at, [ack]]],
    at: ['roles', 3],
    pass: [mine, role({})],
    fail: [role(allow('*')), role(allow(['s3:*', 'iam:Pass*']))],
  },
  {
    ...where,
    at,
    pass: [],
    fail: [],
    notApplicable: [[], absent],
  },
] satisfies Pair[];
