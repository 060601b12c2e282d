import * as account from '@aws-sdk/client-account';
import * as eks from '@aws-sdk/client-eks';
import * as organizations from '@aws-sdk/client-organizations';
import { describe, expect, it } from 'vitest';
import { clusterVersions } from '../../demo/aws/versions.ts';
import { awsEstate } from '../../demo/estate/aws.ts';
import { check } from './strangers.ts';

const clusters = awsEstate().accounts.flatMap(({ regions }) => regions.flatMap((region) => region.clusters ?? []));
const enums = new Map<string, readonly string[]>([
  [
    'status',
    Object.values({
      ...{ ...eks.ClusterStatus, ...eks.NodegroupStatus, ...eks.AddonStatus, ...eks.InsightStatusValue },
      ...{ ...eks.CapabilityStatus, ...eks.ConfigStatus, ...eks.FargateProfileStatus },
    }),
  ],
  ['amiType', Object.values(eks.AMITypes)],
  ['capacityType', Object.values(eks.CapacityTypes)],
  ['authenticationMode', Object.values(eks.AuthenticationMode)],
  ['supportType', Object.values(eks.SupportType)],
  ['ipFamily', Object.values(eks.IpFamily)],
  ['code', Object.values({ ...eks.ClusterIssueCode, ...eks.NodegroupIssueCode })],
  ['controlPlaneEgressMode', Object.values(eks.ControlPlaneEgressModeType)],
]);

describe('the AWS estate speaks as AWS does', () => {
  it.each(clusters.map((held) => [String(held.cluster.name), held] as const))('%s', (name, held) => {
    const { cluster, nodegroups = [], addons = [], accessEntries = [] } = held;
    const found = [
      ...check(cluster, eks.Cluster$, name),
      ...nodegroups.flatMap((one) => check(one, eks.Nodegroup$, `${name}/${one.nodegroupName}`)),
      ...addons.flatMap((one) => check(one, eks.Addon$, `${name}/${one.addonName}`)),
      ...accessEntries.flatMap(({ accessEntry, associatedAccessPolicies, ...rest }) => [
        ...Object.keys(rest),
        ...check(accessEntry, eks.AccessEntry$, `${name} entry`),
        ...check({ associatedAccessPolicies }, eks.ListAssociatedAccessPoliciesResponse$, `${name} policies`),
      ]),
    ];
    expect(found).toEqual([]);
  });
  it('in its enumerations too', () => {
    JSON.stringify(
      clusters.map(({ kubernetes: _, ...raw }) => raw),
      (key, value: unknown) => {
        if (typeof value === 'string' && enums.has(key)) expect(enums.get(key), `${key} ${value}`).toContain(value);
        return value;
      },
    );
  });
  it('in versions, accounts and regions', () => {
    expect(check({ clusterVersions }, eks.DescribeClusterVersionsResponse$, 'versions')).toEqual([]);
    const someAccount = {
      Id: '1',
      Arn: '',
      Email: '',
      Name: '',
      Status: '',
      State: '',
      JoinedMethod: '',
      JoinedTimestamp: 1,
    };
    expect(check(someAccount, organizations.Account$, 'account')).toEqual([]);
    expect(check({ RegionName: '', RegionOptStatus: '' }, account.Region$, 'region')).toEqual([]);
  });
  it('and this test would notice', () => {
    const bad = { name: 7, resourcesVpcConfig: { publicCidrs: [], endpointPublicAccess: 'true' }, createdAt: 'soon' };
    expect(check(bad, eks.Cluster$, 'c')).toEqual([
      'c.name is 7',
      'c.resourcesVpcConfig.publicCidrs is unknown',
      'c.resourcesVpcConfig.endpointPublicAccess is "true"',
      'c.createdAt is "soon"',
    ]);
  });
});
