import { page } from './answers.ts';
import { serveEc2 } from './ec2.ts';
import { serveIam } from './iam.ts';
import type { Raw } from './protocol.ts';
import { Refusal, type Serve } from './serving.ts';

const serveScaling: Serve = (operation, input, { region }) => {
  if (operation !== 'DescribeAutoScalingGroups') return undefined;
  const names = (input.AutoScalingGroupNames ?? []) as readonly string[];
  const found = region.autoScalingGroups.filter((one) => names.includes(String(one.AutoScalingGroupName)));
  const { items, nextToken } = page(found, input.NextToken);
  return { AutoScalingGroups: items, NextToken: nextToken };
};

const serveElb: Serve = (operation, input, { region }) => {
  if (operation !== 'DescribeLoadBalancers') return undefined;
  const { items, nextToken } = page(region.loadBalancers, input.Marker);
  return { LoadBalancers: items, NextMarker: nextToken };
};

const serveKms: Serve = (operation, input, { region }) => {
  const found = region.keys.find(({ KeyMetadata }) => (KeyMetadata as Raw).Arn === input.KeyId);
  if (!found) throw new Refusal(400, 'NotFoundException', `Key '${input.KeyId}' does not exist`);
  const { KeyMetadata, KeyRotationEnabled } = found;
  if (operation === 'DescribeKey') return { KeyMetadata };
  if (operation !== 'GetKeyRotationStatus') return undefined;
  if ((KeyMetadata as Raw).Origin !== 'AWS_KMS') {
    throw new Refusal(400, 'UnsupportedOperationException', 'This key does not rotate.');
  }
  return { KeyRotationEnabled, KeyId: input.KeyId };
};

const serveLogs: Serve = (operation, input, { region }) => {
  if (operation !== 'DescribeLogGroups') return undefined;
  const prefix = String(input.logGroupNamePrefix ?? '');
  const found = region.logGroups.filter(({ logGroupName }) => String(logGroupName).startsWith(prefix));
  const { items, nextToken } = page(found, input.nextToken);
  return { logGroups: items, nextToken };
};

const serveSsm: Serve = (operation, input, { region }) => {
  if (operation !== 'GetParameters') return undefined;
  const names = (input.Names ?? []) as readonly string[];
  if (names.length > 10) throw new Refusal(400, 'ValidationException', 'At most 10 names.');
  const known = names.filter((name) => region.parameters[name] !== undefined);
  return {
    Parameters: known.map((Name) => ({ Name, Type: 'String', Value: region.parameters[Name], Version: 1 })),
    InvalidParameters: names.filter((name) => !known.includes(name)),
  };
};

const serveGuardDuty: Serve = (operation, input, { region }) => {
  if (operation === 'ListDetectors') {
    const { items, nextToken } = page(region.detectors, input.NextToken);
    return { DetectorIds: items.map(({ DetectorId }) => DetectorId), NextToken: nextToken };
  }
  if (operation !== 'GetDetector') return undefined;
  const found = region.detectors.find(({ DetectorId }) => DetectorId === input.DetectorId);
  if (!found)
    throw new Refusal(400, 'BadRequestException', 'The request is rejected: the detectorId is not owned by it.');
  const { DetectorId, ...detector } = found;
  return detector;
};

const serveInspector: Serve = (operation, _, { account, region: { inspector } }) => {
  if (operation !== 'BatchGetAccountStatus') return undefined;
  const state = { status: 'ENABLED', errorCode: 'ALL_GOOD', errorMessage: '' };
  const accounts = inspector ? [{ accountId: account.id, state, resourceState: inspector }] : [];
  return { accounts, failedAccounts: [] };
};

const serveEcr: Serve = (operation, input, { account, region }) => {
  if (operation === 'DescribeRepositories') {
    const { items, nextToken } = page(region.repositories, input.nextToken);
    return { repositories: items.map(({ policyText, ...repository }) => repository), nextToken };
  }
  if (operation === 'GetRegistryScanningConfiguration') {
    return { registryId: account.id, scanningConfiguration: region.registryScanning };
  }
  if (operation !== 'GetRepositoryPolicy') return undefined;
  const found = region.repositories.find(({ repositoryName }) => repositoryName === input.repositoryName);
  if (found?.policyText === undefined) {
    throw new Refusal(
      400,
      'RepositoryPolicyNotFoundException',
      `Repository policy does not exist for ${input.repositoryName}`,
    );
  }
  const { policyText } = found;
  const text = typeof policyText === 'string' ? policyText : JSON.stringify(policyText);
  return { registryId: account.id, repositoryName: input.repositoryName, policyText: text };
};

/** Further services by the name that they have in signatures. */
export const services: { readonly [service: string]: Serve } = {
  ec2: serveEc2,
  iam: serveIam,
  autoscaling: serveScaling,
  elasticloadbalancing: serveElb,
  kms: serveKms,
  logs: serveLogs,
  ssm: serveSsm,
  ecr: serveEcr,
  guardduty: serveGuardDuty,
  inspector2: serveInspector,
};

/** Which operation of a REST service a request is, and what its path and query hold. */
export function restOperation(
  service: string,
  method: string,
  path: readonly string[],
  query: URLSearchParams,
): { readonly operation: string; readonly path: Raw } | undefined {
  if (service === 'inspector2' && method === 'POST' && path.join('/') === 'status/batch/get') {
    return { operation: 'BatchGetAccountStatus', path: {} };
  }
  if (service !== 'guardduty' || method !== 'GET' || path[0] !== 'detector') return undefined;
  return path[1]
    ? { operation: 'GetDetector', path: { DetectorId: path[1] } }
    : { operation: 'ListDetectors', path: { NextToken: query.get('nextToken') } };
}
