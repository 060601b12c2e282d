import { addon, type cluster, nodegroup } from '../../demo/estate/aws-parts.ts';

type Raw = ReturnType<typeof cluster>;
export const account = '111122223333';
export const region = 'eu-west-1';
export const at = (name: string) => ({ account, region, name });
export const vpcConfig = (over: Raw): Raw => ({ resourcesVpcConfig: { vpcId: 'vpc-1', ...over } });
const logging = (...entries: Raw[]): Raw => ({ logging: { clusterLogging: entries } });
const worldwide = ['0.0.0.0/0'];

/** [case, the raw cluster’s differences, further answers, what has to come out]. */
export const cases: readonly (readonly [string, Raw, { addons?: Raw[]; nodegroups?: Raw[] }, object])[] = [
  [
    'public access absent is on',
    vpcConfig({}),
    {},
    { endpoint: { public: true, private: false, publicCidrs: worldwide } },
  ],
  [
    'an absent CIDR list is the world',
    vpcConfig({ endpointPublicAccess: true }),
    {},
    { endpoint: { publicCidrs: worldwide } },
  ],
  [
    'an empty CIDR list is the world',
    vpcConfig({ publicAccessCidrs: [] }),
    {},
    { endpoint: { publicCidrs: worldwide } },
  ],
  [
    'for IPv6 both worlds',
    { ...vpcConfig({}), kubernetesNetworkConfig: { ipFamily: 'ipv6' } },
    {},
    { endpoint: { publicCidrs: ['0.0.0.0/0', '::/0'] } },
  ],
  [
    'halves stay as they are',
    vpcConfig({ publicAccessCidrs: ['0.0.0.0/1', '128.0.0.0/1'] }),
    {},
    { endpoint: { publicCidrs: ['0.0.0.0/1', '128.0.0.0/1'] } },
  ],
  [
    'private lets nobody in',
    vpcConfig({ endpointPublicAccess: false, publicAccessCidrs: ['0.0.0.0/0'] }),
    {},
    { endpoint: { public: false, publicCidrs: [] } },
  ],
  [
    'null is absent',
    { ...vpcConfig({ endpointPublicAccess: null, publicAccessCidrs: null }), encryptionConfig: null },
    {},
    { endpoint: { public: true, publicCidrs: worldwide }, secretsEncryption: 'provider-key' },
  ],
  [
    'disabled logs first',
    logging({ types: ['audit'], enabled: false }, { types: ['api'], enabled: true }),
    {},
    { controlPlaneLogs: ['api'] },
  ],
  [
    'enabled logs first',
    logging({ types: ['scheduler', 'audit'], enabled: true }, { types: ['api'], enabled: false }),
    {},
    { controlPlaneLogs: ['audit', 'scheduler'] },
  ],
  [
    'two enabled entries',
    logging({ types: ['audit'], enabled: true }, { types: ['api'], enabled: true }),
    {},
    { controlPlaneLogs: ['api', 'audit'] },
  ],
  ['an entry without types', logging({ enabled: true }), {}, { controlPlaneLogs: [] }],
  ['no logging at all', {}, {}, { controlPlaneLogs: [] }],
  [
    'a customer key, resources or not',
    { encryptionConfig: [{ provider: { keyArn: 'arn:k' } }] },
    {},
    { secretsEncryption: 'customer-key', native: { encryptionKeyArn: 'arn:k' } },
  ],
  ['an empty list from 1.28 on', { encryptionConfig: [], version: '1.28' }, {}, { secretsEncryption: 'provider-key' }],
  ['before 1.28', { version: '1.27' }, {}, { secretsEncryption: 'none' }],
  ['1.9 is older than 1.28', { version: '1.9' }, {}, { secretsEncryption: 'none' }],
  ['1.100 is newer than 1.28', { version: '1.100' }, {}, { secretsEncryption: 'provider-key' }],
  [
    'Outposts do not encrypt',
    { outpostConfig: { outpostArns: ['o'], controlPlaneInstanceType: 'm5.large' } },
    {},
    { secretsEncryption: 'none' },
  ],
  [
    'no version, no verdict',
    { version: undefined },
    {},
    { secretsEncryption: undefined, version: undefined, support: undefined },
  ],
  ['standard support', { version: '1.35' }, {}, { support: 'standard' }],
  [
    'extended support, whatever the policy prefers',
    { version: '1.33', upgradePolicy: { supportType: 'STANDARD' } },
    {},
    { support: 'extended' },
  ],
  ['unsupported', { version: '1.27' }, {}, { support: 'unsupported' }],
  ['a version that the list does not have', { version: '1.99' }, {}, { support: undefined }],
  [
    'no accessConfig is CONFIG_MAP, where the service refuses to list entries for it',
    {},
    {},
    { native: { authenticationMode: 'CONFIG_MAP', accessEntries: undefined } },
  ],
  ['API mode', { accessConfig: { authenticationMode: 'API' } }, {}, { native: { authenticationMode: 'API' } }],
  ['deletionProtection absent is off', {}, {}, { native: { deletionProtection: false } }],
  [
    'Auto Mode',
    { computeConfig: { enabled: true } },
    {},
    { mode: 'platform', networkPolicy: undefined, workloadIdentity: true },
  ],
  ['Auto Mode turned off', { computeConfig: { enabled: false } }, {}, { mode: 'standard' }],
  ['no node groups is an empty list', {}, {}, { nodePools: [] }],
  [
    'network policy as text',
    {},
    { addons: [addon(at('x'), 'vpc-cni', 'v1', { configurationValues: '{"enableNetworkPolicy":"true"}' })] },
    { networkPolicy: 'enforced' },
  ],
  [
    'network policy as YAML',
    {},
    { addons: [addon(at('x'), 'vpc-cni', 'v1', { configurationValues: 'enableNetworkPolicy: true\nenv: {}' })] },
    { networkPolicy: 'enforced' },
  ],
  [
    'network policy false',
    {},
    { addons: [addon(at('x'), 'vpc-cni', 'v1', { configurationValues: '{"enableNetworkPolicy":"false"}' })] },
    { networkPolicy: 'none' },
  ],
  [
    'an add-on with an IAM role of its own is IRSA',
    {},
    { addons: [addon(at('x'), 'aws-ebs-csi-driver', 'v1', { serviceAccountRoleArn: 'arn:aws:iam::1:role/ebs' })] },
    { workloadIdentity: true },
  ],
  [
    'one without a role tells nothing',
    {},
    { addons: [addon(at('x'), 'coredns', 'v1')] },
    { workloadIdentity: undefined },
  ],
  ['an add-on without configuration', {}, { addons: [addon(at('x'), 'vpc-cni', 'v1')] }, { networkPolicy: 'none' }],
  ['a CNI of one’s own', {}, {}, { networkPolicy: undefined, workloadIdentity: undefined }],
  [
    'the pod identity agent',
    {},
    { addons: [addon(at('x'), 'eks-pod-identity-agent', 'v1')] },
    { workloadIdentity: true },
  ],
  [
    'a node group behind a launch template',
    {},
    {
      nodegroups: [
        nodegroup(at('x'), 'a', {
          remoteAccess: null,
          diskSize: null,
          amiType: 'CUSTOM',
          launchTemplate: { id: 'lt-1', version: '2' },
        }),
      ],
    },
    {
      nodePools: [
        {
          name: 'a',
          image: 'CUSTOM',
          native: { remoteAccess: undefined, launchTemplate: { id: 'lt-1', version: '2' } },
        },
      ],
    },
  ],
  [
    'a node group with SSH from everywhere',
    {},
    { nodegroups: [nodegroup(at('x'), 'a', { remoteAccess: { ec2SshKey: 'k' } })] },
    {
      nodePools: [
        { native: { remoteAccess: { ec2SshKey: 'k', sourceSecurityGroups: undefined } }, publicIps: undefined },
      ],
    },
  ],
  [
    'still being created',
    { status: 'CREATING', endpoint: undefined, certificateAuthority: undefined },
    {},
    { status: 'creating' },
  ],
  [
    'what is left out while it is being created is not its default',
    { status: 'CREATING' },
    {},
    {
      endpoint: { public: undefined, private: undefined, publicCidrs: undefined },
      controlPlaneLogs: undefined,
      native: { authenticationMode: undefined },
    },
  ],
  [
    'what is said while it is being created counts',
    {
      status: 'CREATING',
      ...vpcConfig({ endpointPublicAccess: true, endpointPrivateAccess: false, publicAccessCidrs: worldwide }),
      ...logging({ types: ['api'], enabled: true }),
      accessConfig: { authenticationMode: 'CONFIG_MAP' },
    },
    {},
    {
      endpoint: { public: true, private: false, publicCidrs: worldwide },
      controlPlaneLogs: ['api'],
      native: { authenticationMode: 'CONFIG_MAP' },
    },
  ],
  [
    'public, to whom is not said yet',
    { status: 'CREATING', ...vpcConfig({ endpointPublicAccess: true }) },
    {},
    { endpoint: { public: true, publicCidrs: undefined } },
  ],
  [
    'closed before it is there',
    { status: 'CREATING', ...vpcConfig({ endpointPublicAccess: false }) },
    {},
    { endpoint: { public: false, publicCidrs: [] } },
  ],
  ['a status of tomorrow', { status: 'THINKING' }, {}, { status: undefined }],
  ['no health is no issue', {}, {}, { native: { healthIssues: [] } }],
  ['health without a list is none either', { health: {} }, {}, { native: { healthIssues: [] } }],
  ['of a failed cluster it is not said', { status: 'FAILED' }, {}, { native: { healthIssues: undefined } }],
  ['good health', { health: { issues: [] } }, {}, { native: { healthIssues: [] } }],
  [
    'health issues',
    { health: { issues: [{ code: 'KmsKeyDisabled', message: 'gone' }] } },
    {},
    { native: { healthIssues: [{ code: 'KmsKeyDisabled', message: 'gone' }] } },
  ],
];
