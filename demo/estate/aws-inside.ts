import type { AwsRegion } from './aws-kept.ts';
import { type At, role, vpc } from './aws-parts.ts';

type Held = Partial<NonNullable<AwsRegion['clusters']>[number]>;
const day = 86_400;
const now = Date.parse('2026-11-25T00:00:00Z') / 1_000;

/** What further calls say of a cluster that is as it should be. */
export function keptParts(at: At): Held {
  return {
    podIdentityAssociations: [
      {
        clusterName: at.name,
        associationId: 'a-0cni',
        associationArn: `arn:aws:eks:${at.region}:${at.account}:podidentityassociation/${at.name}/a-0cni`,
        namespace: 'kube-system',
        serviceAccount: 'aws-node',
        roleArn: role(at.account, 'vpc-cni'),
        ownerArn: `arn:aws:eks:${at.region}:${at.account}:addon/${at.name}/vpc-cni/5ec1b2d4`,
        disableSessionTags: false,
      },
    ],
    identityProviderConfigs: [
      {
        identityProviderConfigName: 'corporate',
        clusterName: at.name,
        issuerUrl: 'https://login.example.com',
        clientId: 'kubernetes',
        usernameClaim: 'email',
        usernamePrefix: 'oidc:',
        groupsClaim: 'groups',
        groupsPrefix: 'oidc:',
        requiredClaims: { department: 'shop' },
        status: 'ACTIVE',
      },
    ],
    fargateProfiles: [
      {
        fargateProfileName: 'visitors',
        clusterName: at.name,
        podExecutionRoleArn: role(at.account, 'eks-fargate'),
        subnets: vpc.subnetIds,
        selectors: [{ namespace: 'visitors' }],
        status: 'ACTIVE',
      },
    ],
    insights: [
      insight('upgrade-1', 'UPGRADE_READINESS', 'Deprecated APIs removed in the next version'),
      insight('misconfiguration-1', 'MISCONFIGURATION', 'Hybrid nodes are reachable'),
    ],
    capabilities: [
      {
        capabilityName: 'argo',
        type: 'ARGOCD',
        status: 'ACTIVE',
        roleArn: role(at.account, 'eks-capabilities'),
        configuration: { argoCd: { namespace: 'argocd', networkAccess: { vpceIds: ['vpce-0a1b2c3d4e5f60718'] } } },
      },
      {
        capabilityName: 'ack',
        type: 'ACK',
        status: 'ACTIVE',
        roleArn: role(at.account, 'eks-capabilities'),
        configuration: { ack: { enableCrossNamespace: false } },
      },
    ],
    certificateAuthorities: [
      {
        id: 'ca-1',
        createdAt: now - 100 * day,
        signingStatus: 'IN_USE',
        distributionStatus: 'COMPLETE',
        validity: { notBefore: now - 100 * day, notAfter: now + 3_500 * day },
      },
    ],
  };
}

/** Of one that nobody looks after. */
export function neglectedParts(at: At): Held {
  return {
    podIdentityAssociations: [
      {
        clusterName: at.name,
        associationId: 'a-0pay',
        namespace: 'payments',
        serviceAccount: 'ledger',
        roleArn: role(at.account, 'payments-pods'),
        disableSessionTags: true,
        targetRoleArn: role('999900001111', 'ledger-archive'),
      },
    ],
    identityProviderConfigs: [
      {
        identityProviderConfigName: 'anybody',
        clusterName: at.name,
        issuerUrl: 'https://accounts.google.com',
        clientId: 'kubernetes',
        usernameClaim: 'email',
        usernamePrefix: '-',
        groupsClaim: 'groups',
        status: 'ACTIVE',
      },
    ],
    insights: [
      {
        ...insight('upgrade-1', 'UPGRADE_READINESS', 'Deprecated APIs removed in the next version', 'ERROR'),
        recommendation: 'Move to the newer API before the upgrade.',
        resources: [{ insightStatus: { status: 'ERROR' }, kubernetesResourceUri: '/apis/batch/v1beta1/cronjobs' }],
      },
      insight('misconfiguration-1', 'MISCONFIGURATION', 'Hybrid nodes are reachable', 'WARNING'),
    ],
    capabilities: [
      {
        capabilityName: 'argo',
        type: 'ARGOCD',
        status: 'ACTIVE',
        roleArn: role(at.account, 'payments-ack'),
        configuration: {
          argoCd: {
            namespace: 'argocd',
            networkAccess: { vpceIds: [] },
            rbacRoleMappings: [{ role: 'ADMIN', identities: [{ id: '0f3a9c1e', type: 'SSO_GROUP' }] }],
          },
        },
      },
      {
        capabilityName: 'ack',
        type: 'ACK',
        status: 'ACTIVE',
        roleArn: role(at.account, 'payments-ack'),
        configuration: { ack: { enableCrossNamespace: true } },
      },
    ],
    certificateAuthorities: [
      {
        id: 'ca-1',
        createdAt: now - 3_640 * day,
        signingStatus: 'IN_USE',
        distributionStatus: 'FAILED',
        validity: { notBefore: now - 3_640 * day, notAfter: now + 10 * day },
      },
    ],
  };
}

function insight(id: string, category: string, name: string, status = 'PASSING') {
  return {
    id,
    name,
    category,
    kubernetesVersion: '1.37',
    lastRefreshTime: now - day,
    insightStatus: { status, reason: status === 'PASSING' ? 'Nothing was found' : 'Something was found' },
  };
}
