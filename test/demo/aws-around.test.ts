import * as scaling from '@aws-sdk/client-auto-scaling';
import * as logs from '@aws-sdk/client-cloudwatch-logs';
import * as ec2 from '@aws-sdk/client-ec2';
import * as ecr from '@aws-sdk/client-ecr';
import * as eks from '@aws-sdk/client-eks';
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2';
import * as guardDuty from '@aws-sdk/client-guardduty';
import * as iam from '@aws-sdk/client-iam';
import * as inspector from '@aws-sdk/client-inspector2';
import * as kms from '@aws-sdk/client-kms';
import { expect, it } from 'vitest';
import { awsEstate } from '../../demo/estate/aws.ts';
import { base } from '../wire/eks-base.ts';
import { check } from './strangers.ts';

type Raw = { readonly [key: string]: unknown };
type Schema = Parameters<typeof check>[1];
const accounts = [...awsEstate().accounts, ...(base().aws?.accounts ?? [])];
const regions = accounts.flatMap((account) => account.regions);
const clusters = regions.flatMap((region) => region.clusters ?? []);

/** Every list of raw objects beside clusters, and the model that each has to fit. */
const parts: readonly (readonly [string, readonly Raw[], Schema])[] = [
  ['pod identities', clusters.flatMap((one) => one.podIdentityAssociations ?? []), eks.PodIdentityAssociation$],
  ['identity providers', clusters.flatMap((one) => one.identityProviderConfigs ?? []), eks.OidcIdentityProviderConfig$],
  ['Fargate profiles', clusters.flatMap((one) => one.fargateProfiles ?? []), eks.FargateProfile$],
  ['insights', clusters.flatMap((one) => one.insights ?? []), eks.Insight$],
  ['capabilities', clusters.flatMap((one) => one.capabilities ?? []), eks.Capability$],
  ['authorities', clusters.flatMap((one) => one.certificateAuthorities ?? []), eks.CertificateAuthority$],
  ['add-on versions', regions.flatMap((one) => one.addonVersions ?? []), eks.AddonInfo$],
  ['VPCs', regions.flatMap((one) => one.ec2?.vpcs ?? []), ec2.Vpc$],
  ['subnets', regions.flatMap((one) => one.ec2?.subnets ?? []), ec2.Subnet$],
  ['route tables', regions.flatMap((one) => one.ec2?.routeTables ?? []), ec2.RouteTable$],
  ['security groups', regions.flatMap((one) => one.ec2?.securityGroups ?? []), ec2.SecurityGroup$],
  ['flow logs', regions.flatMap((one) => one.ec2?.flowLogs ?? []), ec2.FlowLog$],
  ['templates', regions.flatMap((one) => one.ec2?.launchTemplateVersions ?? []), ec2.LaunchTemplateVersion$],
  ['instances', regions.flatMap((one) => one.ec2?.instances ?? []), ec2.Instance$],
  [
    'metadata defaults',
    regions.map((one) => (one.ec2?.instanceMetadataDefaults ?? {}) as Raw),
    ec2.InstanceMetadataDefaultsResponse$,
  ],
  ['scaling groups', regions.flatMap((one) => one.autoScalingGroups ?? []), scaling.AutoScalingGroup$],
  ['load balancers', regions.flatMap((one) => one.loadBalancers ?? []), elb.LoadBalancer$],
  ['keys', regions.flatMap((one) => one.keys ?? []).map(({ KeyMetadata }) => KeyMetadata as Raw), kms.KeyMetadata$],
  ['log groups', regions.flatMap((one) => one.logGroups ?? []), logs.LogGroup$],
  [
    'detectors',
    regions.flatMap((one) => one.detectors ?? []).map(({ DetectorId: _, ...one }) => one),
    guardDuty.GetDetectorResponse$,
  ],
  ['Inspector', regions.map((one) => (one.inspector ?? {}) as Raw), inspector.ResourceState$],
  [
    'repositories',
    regions.flatMap((one) => one.repositories ?? []).map(({ policyText: _, ...one }) => one),
    ecr.Repository$,
  ],
  ['scanning', regions.map((one) => (one.registryScanning ?? {}) as Raw), ecr.RegistryScanningConfiguration$],
  [
    'roles',
    accounts
      .flatMap((one) => one.roles ?? [])
      .map(({ role }) => ({ ...role, AssumeRolePolicyDocument: JSON.stringify(role.AssumeRolePolicyDocument) })),
    iam.Role$,
  ],
];

it.each(parts)('%s are as the service’s own model has them', (name, all, schema) => {
  const required = name === 'Inspector' || name === 'scanning' ? 0 : 1;
  expect(all.length).toBeGreaterThanOrEqual(required);
  expect(all.flatMap((one, index) => check(one, schema, `${name}[${index}]`))).toEqual([]);
});
