import type { SSMClient } from '@aws-sdk/client-ssm';
import { batched } from '../../cloud/batch.ts';
import type { Service } from './service.ts';

/** Image families of node groups, and where AWS publishes the newest release of each; VERSION is Kubernetes’ minor. */
const families: readonly (readonly [RegExp, string])[] = [
  [/^AL2_x86_64$/, 'eks/optimized-ami/VERSION/amazon-linux-2/recommended/release_version'],
  [/^AL2_x86_64_GPU$/, 'eks/optimized-ami/VERSION/amazon-linux-2-gpu/recommended/release_version'],
  [/^AL2_ARM_64$/, 'eks/optimized-ami/VERSION/amazon-linux-2-arm64/recommended/release_version'],
  [
    /^AL2023_(x86_64|ARM_64)_(STANDARD|NEURON|NVIDIA)$/,
    'eks/optimized-ami/VERSION/amazon-linux-2023/ARCH/KIND/recommended/release_version',
  ],
  [
    /^BOTTLEROCKET_(x86_64|ARM_64)(_FIPS|_NVIDIA|_NVIDIA_FIPS)?$/,
    'bottlerocket/aws-k8s-VERSIONKIND/ARCH/latest/image_version',
  ],
];
/** What GetParameters takes at most. */
const most = 10;

/** Newest release by family and Kubernetes version; undefined where AWS publishes none that we know of. */
export function imageReleases(ssm: Service<SSMClient>) {
  const parameter = batched<string>(most, async (Names) => {
    const { GetParametersCommand } = await import('@aws-sdk/client-ssm');
    const { Parameters = [] } = await ssm.ask('ssm:GetParameters', '', (client, abort) =>
      client.send(new GetParametersCommand({ Names: [...Names] }), abort),
    );
    return new Map(Parameters.flatMap(({ Name, Value }) => (Name && Value ? [[Name, Value] as const] : [])));
  });
  return async (family: string, version: string): Promise<string | undefined> => {
    const name = parameterOf(family, version);
    return name === undefined ? undefined : parameter(name);
  };
}

function parameterOf(family: string, version: string): string | undefined {
  if (!/^1\.\d{1,3}$/.test(version)) return undefined;
  for (const [pattern, path] of families) {
    const [whole, arch, kind = ''] = pattern.exec(family) ?? [];
    if (!whole) continue;
    const linux = path.startsWith('eks/');
    const written = linux ? kind.toLowerCase() : kind.toLowerCase().replaceAll('_', '-');
    return `/aws/service/${path}`
      .replace('VERSION', version)
      .replace('KIND', written)
      .replace('ARCH', arch === 'ARM_64' ? 'arm64' : 'x86_64');
  }
  return undefined;
}
