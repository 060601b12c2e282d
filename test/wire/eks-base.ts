import { keptParts } from '../../demo/estate/aws-inside.ts';
import { addon, cluster, entry, nodegroup, policy } from '../../demo/estate/aws-parts.ts';
import { keptRoles } from '../../demo/estate/aws-roles.ts';
import type { EstateInput } from '../../demo/estate.ts';
import { at, clusterGroup, keyArn, type Region, region, subnets, template, version, vpcId } from './eks-region.ts';

/** Nothing is wrong in it; every list of raw objects has one of its kind where rules need one. */
export function base(): EstateInput {
  return {
    aws: {
      caller: at.account,
      accounts: [
        {
          id: at.account,
          name: 'acme-shop',
          roles: keptRoles(at),
          regions: [{ ...region(), clusters: [shop()] }],
        },
      ],
    },
  };
}

type Held = NonNullable<Region['clusters']>[number];
function shop(): Held {
  return {
    cluster: cluster(at, {
      version,
      platformVersion: 'eks.5',
      resourcesVpcConfig: {
        vpcId,
        subnetIds: subnets,
        securityGroupIds: [],
        clusterSecurityGroupId: clusterGroup,
        endpointPublicAccess: false,
        endpointPrivateAccess: true,
        publicAccessCidrs: [],
        controlPlaneEgressMode: 'CUSTOMER_ROUTED',
      },
      logging: {
        clusterLogging: [{ types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'], enabled: true }],
      },
      encryptionConfig: [{ resources: ['secrets'], provider: { keyArn } }],
      accessConfig: { authenticationMode: 'API', bootstrapClusterCreatorAdminPermissions: false },
      upgradePolicy: { supportType: 'STANDARD' },
      deletionProtection: true,
      tags: { team: 'shop' },
    }),
    nodegroups: [
      nodegroup(at, 'apps', {
        version,
        amiType: 'BOTTLEROCKET_x86_64',
        releaseVersion: '1.46.0-4d2a8f0c',
        subnets,
        launchTemplate: { id: template, name: 'apps', version: '3' },
        resources: { autoScalingGroups: [{ name: 'eks-apps-3ac1b2d4' }] },
      }),
    ],
    addons: [
      addon(at, 'vpc-cni', 'v1.21.1-eksbuild.1', {
        configurationValues: '{"enableNetworkPolicy":"true"}',
        podIdentityAssociations: [`arn:aws:eks:${at.region}:${at.account}:podidentityassociation/${at.name}/a-0cni`],
      }),
      addon(at, 'coredns', 'v1.13.2-eksbuild.1'),
      addon(at, 'kube-proxy', 'v1.36.2-eksbuild.4'),
    ],
    accessEntries: [
      entry(at, 'role/kubesweep-read', { kubernetesGroups: ['kubesweep:readers'] }, [policy('AmazonEKSViewPolicy')]),
    ],
    ...keptParts(at),
  };
}
