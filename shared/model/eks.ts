import type * as Ec2 from '@aws-sdk/client-ec2';
import type * as Ecr from '@aws-sdk/client-ecr';
import type * as Eks from '@aws-sdk/client-eks';
import type * as Elb from '@aws-sdk/client-elastic-load-balancing-v2';
import type * as GuardDuty from '@aws-sdk/client-guardduty';
import type * as Inspector from '@aws-sdk/client-inspector2';
import type {
  EksAddon,
  EksAddonVersion,
  EksDefaults,
  EksInstance,
  EksKey,
  EksLogGroup,
  EksRepository,
  EksSubnet,
  Part,
} from './eks-parts.ts';
import type { IamRole, IrsaRole } from './iam.ts';

/**
 * What EKS and AWS say of a cluster: named fields copied, never a spread, in the SDKs' own words. undefined = not
 * disclosed, not asked or refused. Where AWS leaves out what is at its default, the default stands here; but not of a
 * cluster that is registered only, being made or deleted, or failed: of it nothing is read into what is left out.
 */
export interface EksNative {
  readonly platformVersion: string | undefined;
  /** undefined where the cluster says none and the service lists entries, or was not asked for them. */
  readonly authenticationMode: 'API' | 'API_AND_CONFIG_MAP' | 'CONFIG_MAP' | undefined;
  readonly deletionProtection: boolean | undefined;
  readonly certificateAuthority: string | undefined;
  readonly roleArn: string | undefined;
  readonly encryptionKeyArn: string | undefined;
  readonly healthIssues: readonly { readonly code: string; readonly message: string }[] | undefined;
  readonly vpcId: string | undefined;
  /** undefined when ListAddons was refused. */
  readonly addons: readonly EksAddon[] | undefined;
  /** undefined when ListAccessEntries was refused or the cluster has none (CONFIG_MAP). */
  readonly accessEntries:
    | readonly {
        readonly principalArn: string;
        readonly groups: readonly string[];
        /** ARN of an access policy; `ARN in NAMESPACE,…` where it does not hold cluster-wide. */
        readonly policies: readonly string[];
        readonly type?: string | undefined;
        readonly username?: string | undefined;
      }[]
    | undefined;

  // Of DescribeCluster itself.
  /** Registered by the EKS connector, runs elsewhere. */
  readonly connected?: boolean | undefined;
  /** A local cluster on Outposts. */
  readonly outpost?: boolean | undefined;
  readonly resourcesVpcConfig?:
    | Part<
        Eks.VpcConfigResponse,
        'subnetIds' | 'securityGroupIds' | 'clusterSecurityGroupId' | 'controlPlaneEgressMode'
      >
    | undefined;
  readonly bootstrapClusterCreatorAdminPermissions?: boolean | undefined;
  readonly upgradePolicy?: Part<Eks.UpgradePolicyResponse, 'supportType'> | undefined;
  readonly computeConfig?: Part<Eks.ComputeConfigResponse, 'enabled' | 'nodePools' | 'nodeRoleArn'> | undefined;
  /** Auto Mode’s other two switches. */
  readonly blockStorage?: boolean | undefined;
  readonly elasticLoadBalancing?: boolean | undefined;
  readonly remoteNetworkConfig?:
    | Part<Eks.RemoteNetworkConfigResponse, 'remoteNodeNetworks' | 'remotePodNetworks'>
    | undefined;
  readonly serviceNodePortRange?: Part<Eks.ServiceNodePortRange, 'minPort' | 'maxPort'> | undefined;
  /** `https://oidc.eks.REGION.amazonaws.com/id/…`: whom IRSA roles trust. */
  readonly oidcIssuer?: string | undefined;

  /** Fact `versions`: what the service says of this cluster’s minor version. */
  readonly clusterVersion?:
    | Part<
        Eks.ClusterVersionInformation,
        | 'clusterVersion'
        | 'defaultPlatformVersion'
        | 'versionStatus'
        | 'releaseDate'
        | 'endOfStandardSupportDate'
        | 'endOfExtendedSupportDate'
      >
    | undefined;
  /** Fact `addon-versions`: every version of this cluster’s add-ons that fits its minor version. */
  readonly addonVersions?: readonly EksAddonVersion[] | undefined;
  /** Fact `pod-identities`. */
  readonly podIdentityAssociations?:
    | readonly Part<
        Eks.PodIdentityAssociation,
        | 'associationId'
        | 'namespace'
        | 'serviceAccount'
        | 'roleArn'
        | 'ownerArn'
        | 'disableSessionTags'
        | 'targetRoleArn'
        | 'externalId'
        | 'policy'
      >[]
    | undefined;
  /** Fact `identity-providers`. */
  readonly identityProviderConfigs?:
    | readonly Part<
        Eks.OidcIdentityProviderConfig,
        | 'identityProviderConfigName'
        | 'issuerUrl'
        | 'usernameClaim'
        | 'usernamePrefix'
        | 'groupsClaim'
        | 'groupsPrefix'
        | 'requiredClaims'
        | 'status'
      >[]
    | undefined;
  /** Fact `fargate-profiles`. */
  readonly fargateProfiles?:
    | readonly Part<
        Eks.FargateProfile,
        'fargateProfileName' | 'podExecutionRoleArn' | 'subnets' | 'selectors' | 'status'
      >[]
    | undefined;
  /** Fact `insights`; those in ERROR or WARNING with their details. */
  readonly insights?:
    | readonly Part<
        Eks.Insight,
        | 'id'
        | 'name'
        | 'category'
        | 'kubernetesVersion'
        | 'lastRefreshTime'
        | 'insightStatus'
        | 'recommendation'
        | 'resources'
        | 'categorySpecificSummary'
      >[]
    | undefined;
  /** Fact `capabilities`. */
  readonly capabilities?:
    | readonly Part<Eks.Capability, 'capabilityName' | 'type' | 'roleArn' | 'status' | 'configuration'>[]
    | undefined;
  /** Fact `certificate-authorities`. */
  readonly certificateAuthorities?:
    | readonly Part<
        Eks.CertificateAuthority,
        'id' | 'createdAt' | 'signingStatus' | 'distributionStatus' | 'validity' | 'scheduledEvents'
      >[]
    | undefined;

  /** Fact `network`: the cluster’s VPC (undefined also where another account owns it and it is not shown). */
  readonly vpc?: Part<Ec2.Vpc, 'VpcId' | 'IsDefault' | 'OwnerId' | 'CidrBlock'> | undefined;
  /** Fact `network`: subnets of the cluster, its node groups and Fargate profiles. */
  readonly subnets?: readonly EksSubnet[] | undefined;
  /** Fact `firewall`: groups of the control plane, of node groups, launch templates and instances that were read. */
  readonly securityGroups?:
    | readonly (Part<Ec2.SecurityGroup, 'GroupId' | 'GroupName' | 'VpcId' | 'OwnerId' | 'IpPermissions'> & {
        /** `control-plane`: named by the cluster; `cluster`: made by EKS for it; `node`: on nodes or their templates. */
        readonly uses: readonly ('control-plane' | 'cluster' | 'node')[];
      })[]
    | undefined;
  /** Fact `flow-logs`: of the VPC and of the cluster’s subnets. */
  readonly flowLogs?:
    | readonly Part<Ec2.FlowLog, 'FlowLogId' | 'ResourceId' | 'FlowLogStatus' | 'TrafficType' | 'DeliverLogsStatus'>[]
    | undefined;
  /** Fact `instances`: what runs under the tag aws:eks:cluster-name, terminated ones apart. */
  readonly instances?: readonly EksInstance[] | undefined;
  /** Fact `load-balancers`: those in the cluster’s VPC. */
  readonly loadBalancers?:
    | readonly Part<
        Elb.LoadBalancer,
        'LoadBalancerArn' | 'LoadBalancerName' | 'DNSName' | 'Scheme' | 'Type' | 'SecurityGroups'
      >[]
    | undefined;
  /** Fact `account-defaults`: those of the cluster’s account and region. */
  readonly accountDefaults?: EksDefaults | undefined;
  /** Fact `encryption-keys`: the key of encryptionKeyArn. */
  readonly encryptionKey?: EksKey | undefined;
  /** Fact `log-retention`: group /aws/eks/NAME/cluster. */
  readonly logGroup?: EksLogGroup | undefined;
  /** Fact `identity-policies`: roles of control plane, nodes, Fargate, Pod Identity, add-ons and capabilities. */
  readonly roles?: readonly IamRole[] | undefined;
  /** Fact `trust-policies`: every role of the account that trusts this cluster’s OIDC issuer. */
  readonly irsaRoles?: readonly IrsaRole[] | undefined;
}

/** What rules want to know of one region of an AWS account beyond its clusters (of the whole account: nothing). */
export interface EksAccount {
  readonly provider: 'eks';
  /** Fact `account-defaults`. */
  readonly defaults?: EksDefaults | undefined;
  /** Fact `threat-detection`: GuardDuty’s detectors; [] = it was never turned on. */
  readonly detectors?:
    | readonly Part<GuardDuty.GetDetectorResponse, 'Status' | 'Features' | 'DataSources'>[]
    | undefined;
  /** Fact `vulnerability-scanning`: Amazon Inspector; `DISABLED` also where it has no word on the account. */
  readonly inspector?: { readonly ec2: Inspector.Status; readonly ecr: Inspector.Status } | undefined;
  /** Fact `registries`. */
  readonly registryScanning?: Part<Ecr.RegistryScanningConfiguration, 'scanType' | 'rules'> | undefined;
  readonly repositories?: readonly EksRepository[] | undefined;
}
