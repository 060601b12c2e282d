import { keyOf, type Place } from './google-kept.ts';

type Raw = { readonly [key: string]: unknown };

const firewall = (id: string, name: string, more: Raw): Raw => ({
  kind: 'compute#firewall',
  name,
  network: `https://www.googleapis.com/compute/v1/projects/${id}/global/networks/prod`,
  direction: 'INGRESS',
  priority: 1000,
  disabled: false,
  ...more,
});

/** What a project in which everything is well answers. */
export function keptProject({ id, number, region }: Place) {
  const key = (name: string) => keyOf({ id, region }, name);
  return {
    id,
    number,
    subnetworks: [
      {
        kind: 'compute#subnetwork',
        name: 'prod-nodes',
        region: `https://www.googleapis.com/compute/v1/projects/${id}/regions/${region}`,
        privateIpGoogleAccess: true,
        enableFlowLogs: true,
        logConfig: { enable: true, flowSampling: 0.5, metadata: 'INCLUDE_ALL_METADATA' },
      },
    ],
    firewalls: [
      firewall(id, 'allow-health-checks', {
        sourceRanges: ['130.211.0.0/22', '35.191.0.0/16'],
        allowed: [{ IPProtocol: 'tcp' }],
      }),
      firewall(id, 'allow-office', {
        sourceRanges: ['198.51.100.0/24'],
        targetTags: ['shop-node'],
        allowed: [{ IPProtocol: 'tcp', ports: ['22'] }],
      }),
      firewall(id, 'allow-web', { sourceRanges: ['0.0.0.0/0'], targetTags: ['web'], allowed: [{ IPProtocol: 'tcp' }] }),
    ],
    cryptoKeys: ['etcd', 'disks'].map((name) => ({
      name: key(name),
      purpose: 'ENCRYPT_DECRYPT',
      primary: { name: `${key(name)}/cryptoKeyVersions/1`, state: 'ENABLED' },
      rotationPeriod: '7776000s',
      nextRotationTime: '2027-01-01T00:00:00Z',
    })),
    admissionPolicy: {
      name: `projects/${id}/policy`,
      globalPolicyEvaluationMode: 'ENABLE',
      defaultAdmissionRule: { evaluationMode: 'ALWAYS_DENY', enforcementMode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' },
    },
    services: [{ name: `projects/${number}/services/containerscanning.googleapis.com`, state: 'ENABLED' }],
    repositories: [
      {
        repository: {
          name: `projects/${id}/locations/${region}/repositories/shop`,
          format: 'DOCKER',
          mode: 'STANDARD_REPOSITORY',
          vulnerabilityScanningConfig: { enablementConfig: 'INHERITED', enablementState: 'SCANNING_ACTIVE' },
        },
        policy: {
          version: 1,
          bindings: [
            {
              role: 'roles/artifactregistry.reader',
              members: [`serviceAccount:nodes@${id}.iam.gserviceaccount.com`],
            },
          ],
        },
      },
    ],
    iamPolicy: {
      bindings: [{ role: 'roles/viewer', members: ['group:dev@acme.example'] }],
      auditConfigs: [
        {
          service: 'container.googleapis.com',
          auditLogConfigs: [{ logType: 'ADMIN_READ' }, { logType: 'DATA_READ' }, { logType: 'DATA_WRITE' }],
        },
      ],
    },
    ancestors: [
      { type: 'folder' as const, id: '77' },
      { type: 'organization' as const, id: '1' },
    ],
    serviceAccounts: [
      {
        account: {
          name: `projects/${id}/serviceAccounts/web@${id}.iam.gserviceaccount.com`,
          email: `web@${id}.iam.gserviceaccount.com`,
        },
        policy: {
          bindings: [
            { role: 'roles/iam.workloadIdentityUser', members: [`serviceAccount:${id}.svc.id.goog[shop/web]`] },
          ],
        },
      },
    ],
  };
}
