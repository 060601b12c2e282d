import type { Cluster as Described } from '@aws-sdk/client-eks';
import { RemoteError } from '../../errors.ts';
import type { Cluster, ClusterRef } from '../../model/cluster.ts';
import type { Fact, Gap } from '../../model/snapshot.ts';
import type { Asking } from './asking.ts';
import { accessEntriesOf, addonsOf, nodePoolsOf } from './further.ts';
import { securityGroupsOf } from './groups.ts';
import { fargateProfilesOf, identityProvidersOf, podIdentitiesOf } from './identities.ts';
import { baseOf, type Further, normalise } from './normalise.ts';
import type { Identities, Place } from './place.ts';
import { addressed, furnished } from './pools.ts';
import { type Questions, questions } from './questions.ts';
import { rolesOf } from './roles.ts';
import { capabilitiesOf, certificateAuthoritiesOf, insightsOf } from './state.ts';

/** DescribeCluster, and what else the facts ask for; of a registered cluster EKS knows nothing further. */
export async function describe(
  ref: ClusterRef,
  facts: ReadonlySet<Fact>,
  place: Place,
  iam: () => Promise<Identities>,
): Promise<{ cluster: Cluster; gaps: Gap[] }> {
  const { DescribeClusterCommand } = await import('@aws-sdk/client-eks');
  const { cluster: base } = await place.eks.ask('eks:DescribeCluster', ref.name, (client, abort) =>
    client.send(new DescribeClusterCommand({ name: ref.name }), abort),
  );
  if (!base) throw new RemoteError(`eks:DescribeCluster ${ref.name}`, 'failed', 'the answer holds no cluster');
  const by = questions((fact) => facts.has(fact) && !base.connectorConfig);
  const own = await ownOf(base, { eks: place.eks, clusterName: ref.name }, by);
  const [around, joined] = await Promise.all([aroundOf(base, ref, place, by), joinedOf(base, own, place, by, iam)]);
  const nodePools = joined.nodePools?.map((pool) => addressed(pool, joined));
  return { cluster: normalise(ref, base, { ...own, ...around, ...joined, nodePools }), gaps: [...by.gaps.values()] };
}

/** What EKS itself says of the cluster by further calls. */
async function ownOf(base: Described, asking: Asking, { ask }: Questions) {
  let mapped = false;
  const entries = async (refused: Parameters<typeof accessEntriesOf>[1]) => {
    try {
      return await accessEntriesOf(asking, refused);
    } catch (error) {
      if (base.accessConfig || !isMapped(error)) throw error;
      mapped = true;
      return undefined;
    }
  };
  const entered = base.accessConfig?.authenticationMode !== 'CONFIG_MAP';
  const [nodePools, addons, accessEntries, podIdentityAssociations, identityProviderConfigs] = await Promise.all([
    ask('node-pools', (refused) => nodePoolsOf(asking, refused)),
    ask('addons', (refused) => addonsOf(asking, refused)),
    entered ? ask('access-entries', entries) : undefined,
    ask('pod-identities', (refused) => podIdentitiesOf(asking, refused)),
    ask('identity-providers', (refused) => identityProvidersOf(asking, refused)),
  ]);
  const [fargateProfiles, insights, capabilities, certificateAuthorities] = await Promise.all([
    ask('fargate-profiles', (refused) => fargateProfilesOf(asking, refused)),
    ask('insights', (refused) => insightsOf(asking, refused)),
    ask('capabilities', (refused) => capabilitiesOf(asking, refused)),
    ask('certificate-authorities', (refused) => certificateAuthoritiesOf(asking, refused)),
  ]);
  return {
    nodePools,
    addons,
    accessEntries: mapped ? undefined : accessEntries,
    podIdentityAssociations,
    identityProviderConfigs,
    fargateProfiles,
    insights,
    capabilities,
    certificateAuthorities,
  };
}

/** What the region and the account say of it, whatever nodes and pods it has. */
async function aroundOf(base: Described, { name }: ClusterRef, place: Place, { ask }: Questions) {
  const { resourcesVpcConfig: vpcConfig, version } = base;
  const { vpcId, subnetIds = [] } = vpcConfig ?? {};
  const { encryptionKeyArn } = baseOf(base);
  const [clusterVersion, vpc, flowLogs, loadBalancers, accountDefaults, encryptionKey, logGroup] = await Promise.all([
    ask('versions', async () => (await place.versions()).get(version ?? '')),
    vpcId ? ask('network', () => place.vpc(vpcId)) : undefined,
    vpcId ? ask('flow-logs', () => place.flowLogs([vpcId, ...subnetIds])) : undefined,
    vpcId ? ask('load-balancers', () => place.loadBalancers(vpcId)) : undefined,
    ask('account-defaults', place.defaults),
    encryptionKeyArn ? ask('encryption-keys', () => place.key(encryptionKeyArn)) : undefined,
    ask('log-retention', () => place.logGroup(name)),
  ]);
  return { clusterVersion, vpc, flowLogs, loadBalancers, accountDefaults, encryptionKey, logGroup };
}

/** What hangs on node groups, add-ons, profiles and associations that were read. */
async function joinedOf(
  base: Described,
  own: Awaited<ReturnType<typeof ownOf>>,
  place: Place,
  by: Questions,
  iam: () => Promise<Identities>,
) {
  const { name = '', version, resourcesVpcConfig: vpc } = base;
  const { oidcIssuer, roleArn, computeConfig } = baseOf(base);
  const { nodePools: pools, addons, fargateProfiles } = own;
  const ids = [
    vpc?.subnetIds,
    ...(pools ?? []).map(({ native }) => native.subnets as readonly string[] | undefined),
    ...(fargateProfiles ?? []).map(({ subnets }) => subnets),
  ];
  const subnetIds = [...new Set(ids.flatMap((some) => some ?? []))];
  const [nodePools, instances, subnets, addonVersions, roles, irsaRoles] = await Promise.all([
    pools && furnished(pools, place, by),
    by.ask('instances', () => place.instances(name)),
    by.ask('network', () => place.subnets(subnetIds)),
    addons && version
      ? by.ask('addon-versions', async () =>
          (await Promise.all(addons.map((addon) => place.addonVersions(addon.name, version)))).flat(),
        )
      : undefined,
    by.ask('identity-policies', async (refused) => rolesOf({ ...own, roleArn, computeConfig }, await iam(), refused)),
    oidcIssuer ? by.ask('trust-policies', async () => (await iam()).trusting(oidcIssuer)) : undefined,
  ]);
  const securityGroups =
    vpc && (await by.ask('firewall', () => securityGroupsOf({ vpc, nodePools, instances }, place)));
  return { nodePools, instances, subnets, addonVersions, roles, irsaRoles, securityGroups } satisfies Further;
}

/** In CONFIG_MAP mode, which clusters from before access entries do not state, the service refuses to list any. */
function isMapped(error: unknown): boolean {
  return error instanceof RemoteError && error.code === 'InvalidRequestException';
}
