import { addon, nodegroup } from '../../demo/estate/aws-parts.ts';
import type { EstateInput } from '../../demo/estate.ts';
import { at } from '../wire/eks-region.ts';

type Region = NonNullable<EstateInput['aws']>['accounts'][number]['regions'][number];
export type Held = NonNullable<Region['clusters']>[number];
type Change = (held: Held, region: Region) => unknown;
const vpcCni =
  (configurationValues: unknown): Change =>
  (held) => {
    held.addons = [addon(at, 'vpc-cni', 'v1.21.1-eksbuild.1', { configurationValues })];
  };
const key =
  (over: object, more: object = {}): Change =>
  (_, region) => {
    const [held] = region.keys ?? [];
    region.keys = [{ ...held, ...more, KeyMetadata: { ...(held?.KeyMetadata as object), ...over } }];
  };
const status =
  (word: string): Change =>
  (held) => {
    held.cluster = { name: at.name, status: word, version: '1.36', resourcesVpcConfig: { vpcId: 'vpc-1' } };
  };
const unsaid = {
  deletionProtection: undefined,
  healthIssues: undefined,
  authenticationMode: undefined,
  bootstrapClusterCreatorAdminPermissions: undefined,
  upgradePolicy: { supportType: undefined },
  serviceNodePortRange: { minPort: undefined, maxPort: undefined },
  remoteNetworkConfig: { remoteNodeNetworks: undefined },
};
const notYet = {
  endpoint: { public: undefined, publicCidrs: undefined },
  secretsEncryption: undefined,
  controlPlaneLogs: undefined,
  native: unsaid,
};
const pool = (native: object) => ({ nodePools: [{ native }] });

/** [pitfall, what the wire says instead, what has to come out, what may not]. */
export const pitfalls: readonly (readonly [string, Change, object, string[]?])[] = [
  ['CREATING: nothing is read into what is left out', status('CREATING'), { status: 'creating', ...notYet }],
  ['DELETING likewise', status('DELETING'), { status: 'deleting', ...notYet }],
  ['FAILED likewise', status('FAILED'), { status: 'failed', ...notYet }],
  [
    'ACTIVE: what AWS leaves out is at its default',
    status('ACTIVE'),
    {
      endpoint: { public: true, publicCidrs: ['0.0.0.0/0'] },
      secretsEncryption: 'provider-key',
      controlPlaneLogs: [],
      native: {
        deletionProtection: false,
        healthIssues: [],
        bootstrapClusterCreatorAdminPermissions: true,
        upgradePolicy: { supportType: 'EXTENDED' },
        serviceNodePortRange: { minPort: 30_000, maxPort: 32_767 },
        remoteNetworkConfig: { remoteNodeNetworks: [], remotePodNetworks: [] },
        resourcesVpcConfig: { securityGroupIds: [], controlPlaneEgressMode: 'AWS_MANAGED' },
        computeConfig: { enabled: false },
      },
    },
  ],
  [
    'null members are absent',
    (held) => Object.assign(held.cluster, { encryptionConfig: null, upgradePolicy: null, computeConfig: null }),
    { secretsEncryption: 'provider-key', mode: 'standard', native: { upgradePolicy: { supportType: 'EXTENDED' } } },
  ],
  [
    'members that this SDK does not know are gone',
    (held) => Object.assign(held.cluster, { tomorrow: { enabled: true } }),
    { native: { platformVersion: 'eks.5' } },
  ],
  ['configurationValues in JSON', vpcCni('{"enableNetworkPolicy":true}'), { networkPolicy: 'enforced' }],
  ['in YAML, quoted', vpcCni('---\nenableNetworkPolicy: "true"\n'), { networkPolicy: 'enforced' }],
  ['in YAML, of something else', vpcCni('env:\n  enableNetworkPolicy: true\n'), { networkPolicy: 'none' }],
  ['a comment is no configuration', vpcCni('# enableNetworkPolicy: true\n'), { networkPolicy: 'none' }],
  ['text in a value is none either', vpcCni('{"note":"enableNetworkPolicy: true"}'), { networkPolicy: 'none' }],
  ['empty', vpcCni(''), { networkPolicy: 'none' }],
  ['neither JSON nor YAML', vpcCni('{"enableNetworkPolicy": "true"'), { networkPolicy: undefined }],
  ['a list', vpcCni('[{"enableNetworkPolicy":true}]'), { networkPolicy: undefined }],
  ['a word that is neither true nor false', vpcCni('enableNetworkPolicy: perhaps'), { networkPolicy: undefined }],
  ['YAML that multiplies itself', vpcCni(bomb()), { networkPolicy: undefined }],
  ['an enabled key rotates', key({}), { native: { encryptionKey: { KeyState: 'Enabled', KeyRotationEnabled: true } } }],
  ['a disabled key', key({ KeyState: 'Disabled' }), { native: { encryptionKey: { KeyState: 'Disabled' } } }],
  [
    'a key that goes',
    key({ KeyState: 'PendingDeletion', DeletionDate: 1_800_000_000 }),
    { native: { encryptionKey: { KeyState: 'PendingDeletion', DeletionDate: '2027-01-15T08:00:00.000Z' } } },
  ],
  [
    'of imported material KMS is not asked about rotation',
    key({ Origin: 'EXTERNAL' }),
    { native: { encryptionKey: { Origin: 'EXTERNAL' } } },
  ],
  [
    'a key that KMS does not know',
    (_, region) => Object.assign(region, { keys: [] }),
    { native: { encryptionKey: { missing: true } } },
  ],
  [
    'a launch template hides remoteAccess, and is read itself',
    (held) => {
      held.nodegroups = [nodegroup(at, 'a', { remoteAccess: null, diskSize: null, launchTemplate: own('3') })];
    },
    pool({ remoteAccess: undefined, template: { madeBy: 'customer', MetadataOptions: { HttpTokens: 'required' } } }),
  ],
  [
    'without one, the template that EKS made stands behind the Auto Scaling group',
    (held) => {
      held.nodegroups = [nodegroup(at, 'a', { resources: { autoScalingGroups: [{ name: 'eks-apps-3ac1b2d4' }] } })];
    },
    pool({ template: { madeBy: 'eks', MetadataOptions: { HttpPutResponseHopLimit: 1 } } }),
  ],
  [
    'a template that is gone is not disclosed',
    (held) => {
      held.nodegroups = [nodegroup(at, 'a', { launchTemplate: own('9') })];
    },
    pool({ template: undefined }),
  ],
  [
    'a template without metadata options says nothing of them',
    (held, { ec2 }) => {
      held.nodegroups = [nodegroup(at, 'a', { launchTemplate: own('3') })];
      const [version] = ec2?.launchTemplateVersions ?? [];
      Object.assign(version ?? {}, { LaunchTemplateData: { ImageId: 'ami-1', UserData: 'c2VjcmV0' } });
    },
    pool({ template: { madeBy: 'customer', ImageId: 'ami-1' } }),
    ['nodePools.0.native.template.MetadataOptions', 'nodePools.0.native.template.UserData'],
  ],
  [
    'of a custom image AWS publishes no release',
    (held) => {
      held.nodegroups = [nodegroup(at, 'a', { amiType: 'CUSTOM', version: '1.36', releaseVersion: 'ami-1' })];
    },
    pool({ releaseVersion: 'ami-1', latestReleaseVersion: undefined }),
  ],
  [
    'a VPC that another account shares is not shown',
    (_, { ec2 }) => Object.assign(ec2 ?? {}, { vpcs: [], subnets: [], routeTables: [] }),
    { native: { vpc: undefined, subnets: [] } },
  ],
  [
    'an Auto Mode cluster has no node groups, and instances all the same',
    (held) => {
      Object.assign(held.cluster, { computeConfig: { enabled: true } });
      held.nodegroups = [];
    },
    { mode: 'platform', nodePools: [], native: { instances: [{ InstanceId: 'i-0a1b2c3d4e5f60718' }] } },
  ],
  [
    'no log group',
    (_, region) => Object.assign(region, { logGroups: [] }),
    { native: { logGroup: { missing: true } } },
  ],
  [
    'a log group that keeps for ever names no days',
    (_, region) => Object.assign(region, { logGroups: [{ logGroupName: `/aws/eks/${at.name}/cluster` }] }),
    { native: { logGroup: { logGroupName: `/aws/eks/${at.name}/cluster` } } },
    ['native.logGroup.retentionInDays', 'native.logGroup.missing'],
  ],
  [
    'a version that the list does not have',
    (held) => Object.assign(held.cluster, { version: '1.99' }),
    { support: undefined, native: { clusterVersion: undefined, addonVersions: [] } },
  ],
  [
    'an older service’s word of the same support',
    (_, region) => {
      region.clusterVersions = [{ clusterVersion: '1.36', status: 'extended-support' }];
    },
    { support: 'extended', native: { clusterVersion: { versionStatus: 'EXTENDED_SUPPORT' } } },
    ['native.clusterVersion.endOfStandardSupportDate'],
  ],
  [
    'an add-on’s Pod Identity associations are ARNs, and a role of its own',
    (held) => Object.assign(held, { addons: [addon(at, 'x', 'v1', { podIdentityAssociations: ['arn:a'] })] }),
    { workloadIdentity: true, native: { addons: [{ hasRole: true, serviceAccountRoleArn: undefined }] } },
  ],
];

const own = (version: string) => ({ id: 'lt-0fedcba9876543210', name: 'apps', version });

function bomb(): string {
  const levels = Array.from({ length: 20 }, (_, n) => `l${n}: &l${n} [${n ? Array(9).fill(`*l${n - 1}`) : '1'}]`);
  return `${levels.join('\n')}\nenableNetworkPolicy: true\n`;
}
