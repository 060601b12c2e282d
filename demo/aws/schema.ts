import { z } from 'zod';
import { kubernetes, raw } from '../kubernetes/schema.ts';

const list = z.array(raw).default([]);

const eksCluster = z.strictObject({
  /** DescribeCluster’s `cluster` as on the wire; endpoint and certificateAuthority are filled in when served. */
  cluster: raw,
  nodegroups: list,
  addons: list,
  /** DescribeAccessEntry’s `accessEntry`, and `associatedAccessPolicies`. */
  accessEntries: list,
  /** DescribePodIdentityAssociation’s `association`. */
  podIdentityAssociations: list,
  /** DescribeIdentityProviderConfig’s `oidc`. */
  identityProviderConfigs: list,
  fargateProfiles: list,
  /** DescribeInsight’s `insight`. */
  insights: list,
  capabilities: list,
  certificateAuthorities: list,
  /** Operations that answer AccessDeniedException: `ListNodegroups`. */
  refuses: z.array(z.string()).default([]),
  /** Is listed, but gone when described. */
  vanished: z.boolean().default(false),
  kubernetes: kubernetes.optional(),
});

/** By the names that the SDK has for the fields; the wire’s own XML names are made when served. */
const ec2 = z.strictObject({
  vpcs: list,
  subnets: list,
  routeTables: list,
  securityGroups: list,
  flowLogs: list,
  /** LaunchTemplateId, VersionNumber, DefaultVersion, LaunchTemplateData. */
  launchTemplateVersions: list,
  instances: list,
  ebsEncryptionByDefault: z.unknown().default(false),
  instanceMetadataDefaults: z.unknown().default({}),
});

const region = z.strictObject({
  name: z.string(),
  refuses: z.boolean().default(false),
  /** Operations that answer that access is denied: `ec2:DescribeSubnets`. */
  denied: z.array(z.string()).default([]),
  clusters: z.array(eksCluster).default([]),
  /** DescribeClusterVersions; default: a table of our own. */
  clusterVersions: z.array(raw).optional(),
  /** DescribeAddonVersions’ `addons`. */
  addonVersions: list,
  ec2: ec2.prefault({}),
  autoScalingGroups: list,
  loadBalancers: list,
  /** KeyMetadata and KeyRotationEnabled. */
  keys: list,
  logGroups: list,
  /** SSM’s public parameters by name. */
  parameters: z.record(z.string(), z.string()).default({}),
  /** DetectorId and GetDetector’s answer. */
  detectors: list,
  /** BatchGetAccountStatus’ `resourceState`; undefined: it has no word on the account. */
  inspector: raw.optional(),
  /** Repository, and `policyText` where it has a policy (an object is written as JSON). */
  repositories: list,
  registryScanning: raw.default({ scanType: 'BASIC', rules: [] }),
});

const account = z.strictObject({
  id: z.string(),
  name: z.string(),
  status: z.string().default('ACTIVE'),
  /** AssumeRole into it, or every call in it, is denied. */
  refuses: z.boolean().default(false),
  /** IAM operations that answer AccessDenied: `iam:GetRole`. */
  denied: z.array(z.string()).default([]),
  /** Role (AssumeRolePolicyDocument as text or as an object), ARNs of attached policies, inline policies by name. */
  roles: z
    .array(
      z.strictObject({
        role: raw,
        attached: z.array(z.string()).default([]),
        inline: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .default([]),
  /** Managed policies by ARN, beside those of AWS that the emulator knows. */
  policies: z.record(z.string(), z.unknown()).default({}),
  regions: z.array(region),
});

export const awsSchema = z.strictObject({
  partition: z.string().default('aws'),
  /** The credentials' own account; management account when there are several. */
  caller: z.string(),
  role: z.string().default('kubesweep-read'),
  accounts: z.array(account),
});
