import type { AwsService, AwsSession } from '../../cloud/aws.ts';
import { oncePer } from '../../cloud/once.ts';
import type { EksAddonVersion } from '../../model/eks-parts.ts';
import { identities, managedPolicies } from './iam.ts';
import { encryptionKeys } from './keys.ts';
import { machines } from './machines.ts';
import { networks } from './network.ts';
import { loadBalancers, logGroups } from './regional.ts';
import { imageReleases } from './releases.ts';
import { service } from './service.ts';
import { addonVersions, type ClusterVersion, clusterVersions } from './versions.ts';

/** What AWS says alike to every account; asked once a process, and by the next account where one is refused. */
export interface Common {
  readonly versions: ReturnType<typeof oncePer<string, ReadonlyMap<string, ClusterVersion>>>;
  readonly addonVersions: ReturnType<typeof oncePer<string, EksAddonVersion[]>>;
  readonly releases: ReturnType<typeof oncePer<string, string | undefined>>;
  readonly policies: ReturnType<typeof managedPolicies>;
}
export const common = (): Common => ({
  versions: oncePer(),
  addonVersions: oncePer(),
  releases: oncePer(),
  policies: managedPolicies(),
});

/** One account’s region: every service in it, its client loaded at the first question, each thing asked once. */
export type Place = ReturnType<typeof placeOf>;
export function placeOf(session: AwsSession, region: string, concurrency: number, shared: Common) {
  const config = (name: AwsService) => session.config(name, region);
  const eks = service(session, concurrency, async () => {
    const { EKSClient } = await import('@aws-sdk/client-eks');
    return new EKSClient(await config('eks'));
  });
  const ec2 = service(
    session,
    concurrency,
    async () => {
      const { EC2Client } = await import('@aws-sdk/client-ec2');
      return new EC2Client(await config('ec2'));
    },
    { spelled: true },
  );
  const scaling = service(
    session,
    concurrency,
    async () => {
      const { AutoScalingClient } = await import('@aws-sdk/client-auto-scaling');
      return new AutoScalingClient(await config('autoscaling'));
    },
    { spelled: true },
  );
  const elb = service(
    session,
    concurrency,
    async () => {
      const { ElasticLoadBalancingV2Client } = await import('@aws-sdk/client-elastic-load-balancing-v2');
      return new ElasticLoadBalancingV2Client(await config('elbv2'));
    },
    { spelled: true },
  );
  const kms = service(session, concurrency, async () => {
    const { KMSClient } = await import('@aws-sdk/client-kms');
    return new KMSClient(await config('kms'));
  });
  const logs = service(session, concurrency, async () => {
    const { CloudWatchLogsClient } = await import('@aws-sdk/client-cloudwatch-logs');
    return new CloudWatchLogsClient(await config('logs'));
  });
  const ssm = service(session, concurrency, async () => {
    const { SSMClient } = await import('@aws-sdk/client-ssm');
    return new SSMClient(await config('ssm'));
  });
  const guardDuty = service(session, concurrency, async () => {
    const { GuardDutyClient } = await import('@aws-sdk/client-guardduty');
    return new GuardDutyClient(await config('guardduty'));
  });
  const inspector = service(session, concurrency, async () => {
    const { Inspector2Client } = await import('@aws-sdk/client-inspector2');
    return new Inspector2Client(await config('inspector2'));
  });
  const ecr = service(session, concurrency, async () => {
    const { ECRClient } = await import('@aws-sdk/client-ecr');
    return new ECRClient(await config('ecr'));
  });
  const versions = clusterVersions(eks);
  const addons = addonVersions(eks);
  const release = imageReleases(ssm);
  return {
    eks,
    guardDuty,
    inspector,
    ecr,
    versions: () => shared.versions(region, versions),
    addonVersions: (name: string, version: string) =>
      shared.addonVersions(`${region} ${name} ${version}`, () => addons(name, version)),
    release: (family: string, version: string) =>
      shared.releases(`${region} ${family} ${version}`, () => release(family, version)),
    key: encryptionKeys(kms),
    logGroup: logGroups(logs),
    loadBalancers: loadBalancers(elb),
    ...networks(ec2),
    ...machines(ec2, scaling),
  };
}

/** One account’s IAM, which is the same in every region. */
export type Identities = ReturnType<typeof identities>;
export function identitiesOf(session: AwsSession, account: string, concurrency: number, shared: Common): Identities {
  const iam = service(
    session,
    concurrency,
    async () => {
      const { IAMClient } = await import('@aws-sdk/client-iam');
      return new IAMClient(await session.config('iam'));
    },
    { spelled: true },
  );
  return identities(iam, account, shared.policies);
}
