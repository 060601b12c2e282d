import type * as Logs from '@aws-sdk/client-cloudwatch-logs';
import type * as Ec2 from '@aws-sdk/client-ec2';
import type * as Ecr from '@aws-sdk/client-ecr';
import type * as Eks from '@aws-sdk/client-eks';
import type * as Kms from '@aws-sdk/client-kms';
import type { PolicyDocument } from './iam.ts';
import type { Wire } from './wire.ts';

/** Named fields of an SDK’s type, as JSON. */
export type Part<T, K extends keyof T> = Wire<Pick<T, K>>;

export interface EksAddon {
  readonly name: string;
  readonly version: string | undefined;
  readonly configurationValues: string | undefined;
  /** Its service account stands for an IAM role, by IRSA or Pod Identity. */
  readonly hasRole?: boolean;
  readonly status?: string | undefined;
  readonly healthIssues?: readonly { readonly code: string; readonly message: string }[] | undefined;
  readonly serviceAccountRoleArn?: string | undefined;
}

export interface EksAddonVersion {
  readonly addonName: string;
  readonly addonVersion: string;
  /** The one that EKS installs on this minor version. */
  readonly defaultVersion: boolean;
  readonly requiresIamPermissions: boolean | undefined;
}

export type EksSubnet = Part<
  Ec2.Subnet,
  'SubnetId' | 'VpcId' | 'OwnerId' | 'MapPublicIpOnLaunch' | 'AssignIpv6AddressOnCreation'
> & {
  /** Its route table, or the VPC’s main one, sends the internet’s addresses to an internet gateway; undefined = no table is shown. */
  readonly routesToInternetGateway: boolean | undefined;
};

export type EksInstance = Part<
  Ec2.Instance,
  'InstanceId' | 'PublicIpAddress' | 'Ipv6Address' | 'KeyName' | 'ImageId'
> & {
  readonly MetadataOptions:
    | Part<Ec2.InstanceMetadataOptionsResponse, 'HttpTokens' | 'HttpPutResponseHopLimit' | 'HttpEndpoint'>
    | undefined;
  readonly securityGroupIds: readonly string[];
  /** Of the tag eks:nodegroup-name; undefined = none of EKS’s node groups made it. */
  readonly nodegroup: string | undefined;
};

/** Beside the NodePool’s own fields; `NodePool.native` of EKS (engine/native.ts: eksPool). */
export type EksPool = {
  readonly status?: string | undefined;
  /** `1.33.4-20250904`, of a custom AMI its `ami-…`. */
  readonly releaseVersion?: string | undefined;
  readonly capacityType?: string | undefined;
  /** undefined where a launch template stands in for it. */
  readonly remoteAccess?: Part<Eks.RemoteAccessConfig, 'ec2SshKey' | 'sourceSecurityGroups'> | undefined;
  readonly launchTemplate?: Part<Eks.LaunchTemplateSpecification, 'id' | 'version'> | undefined;
  readonly subnets?: readonly string[] | undefined;
  readonly diskSize?: number | undefined;
  readonly healthIssues?: readonly Part<Eks.Issue, 'code' | 'message'>[] | undefined;
  readonly autoScalingGroups?: readonly string[] | undefined;
  readonly remoteAccessSecurityGroup?: string | undefined;
  /** Fact `launch-templates`: of its own template, else of the one that EKS made for its Auto Scaling group. */
  readonly template?: EksTemplate | undefined;
  /** Fact `image-releases`: the newest release of its image family for its version; undefined = a family that AWS publishes none for. */
  readonly latestReleaseVersion?: string | undefined;
};

/** What of a launch template concerns us; never its user data. */
export type EksTemplate = {
  readonly madeBy: 'customer' | 'eks';
} & Part<Ec2.ResponseLaunchTemplateData, 'ImageId' | 'KeyName' | 'SecurityGroupIds'> & {
    readonly MetadataOptions?:
      | Part<Ec2.LaunchTemplateInstanceMetadataOptions, 'HttpTokens' | 'HttpPutResponseHopLimit' | 'HttpEndpoint'>
      | undefined;
    readonly NetworkInterfaces?:
      | readonly Part<
          Ec2.LaunchTemplateInstanceNetworkInterfaceSpecification,
          'DeviceIndex' | 'AssociatePublicIpAddress' | 'Groups' | 'Ipv6AddressCount'
        >[]
      | undefined;
    /** EBS volumes alone. */
    readonly BlockDeviceMappings?:
      | readonly {
          readonly DeviceName: string | undefined;
          readonly Encrypted: boolean | undefined;
          readonly KmsKeyId: string | undefined;
        }[]
      | undefined;
  };

/** KMS’s word on a key; `missing`: KMS knows no such key. */
export type EksKey = Part<
  Kms.KeyMetadata,
  'Arn' | 'KeyState' | 'KeyManager' | 'KeySpec' | 'Origin' | 'DeletionDate' | 'MultiRegion'
> & {
  readonly missing?: true;
  /** undefined where KMS does not rotate such keys (imported, external, asymmetric), the key is not enabled, or KMS would not say. */
  readonly KeyRotationEnabled?: boolean | undefined;
};

/** `missing`: there is no such group. `retentionInDays` undefined = kept for ever. */
export type EksLogGroup = { readonly missing?: true } & Part<
  Logs.LogGroup,
  'logGroupName' | 'retentionInDays' | 'kmsKeyId'
>;

/** Defaults that EC2 gives new instances and volumes of one account in one region. */
export interface EksDefaults {
  readonly EbsEncryptionByDefault: boolean | undefined;
  /** {} = the account sets none. */
  readonly InstanceMetadataDefaults:
    | Part<Ec2.InstanceMetadataDefaultsResponse, 'HttpTokens' | 'HttpPutResponseHopLimit' | 'HttpEndpoint'>
    | undefined;
}

export type EksRepository = Part<
  Ecr.Repository,
  'repositoryName' | 'repositoryArn' | 'imageTagMutability' | 'imageScanningConfiguration'
> & {
  /** Fact `registry-policies`; [] = the repository has none. */
  readonly policy?: PolicyDocument | undefined;
};
