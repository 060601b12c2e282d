import { policy, role } from '../../../demo/estate/aws-parts.ts';
import type { Pair } from '../../wire/pairs.ts';

const row = 'eks-access-entry-cluster-admin';
const at = ['accessEntries', 0, 'associatedAccessPolicies'];
const all = [policy('AmazonEKSClusterAdminPolicy')];
const verdicts = {
  pass: [[], [policy('AmazonEKSViewPolicy')], [policy('AmazonEKSClusterAdminPolicy', ['shop'])]],
  fail: [all, [policy('AmazonEKSAdminPolicy')]],
};
const ours = role('111122223333', 'kubesweep-read');

export default [
  { row, provider: 'eks', expected: { admins: [] }, at, ...verdicts },
  { row, provider: 'eks', expected: { admins: ['arn:aws:iam::*:role/kubesweep-*'] }, at, pass: [all, []], fail: [] },
  { row, provider: 'eks', at, pass: [], fail: [], notApplicable: [all] },
  {
    row,
    provider: 'eks',
    expected: { admins: ['arn:aws:iam::*:role/other', ours.replace('read', 'rea?')] },
    given: [[at, all]],
    at: ['accessEntries', 0, 'accessEntry', 'principalArn'],
    pass: [ours],
    fail: [role('111122223333', 'stranger')],
  },
  {
    row,
    provider: 'eks',
    expected: { admins: [] },
    given: [[at, all]],
    at: ['cluster', 'accessConfig', 'authenticationMode'],
    pass: [],
    fail: ['API', 'API_AND_CONFIG_MAP'],
    unknown: ['CONFIG_MAP'],
  },
] satisfies Pair[];
