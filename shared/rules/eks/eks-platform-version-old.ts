import { eks, onEks } from '../../engine/eks.ts';
import { awsFix } from '../../engine/fix-aws.ts';
import { Unknown } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

const build = (version: string | undefined): number => {
  const number = /^eks\.(\d+)$/.exec(version ?? '')?.[1];
  if (!number) throw new Unknown('the platform version is not disclosed');
  return Number(number);
};

export default defineRule({
  id: 'eks-platform-version-old',
  title: 'Control plane runs an old EKS platform version',
  severity: 'low',
  target: 'cluster',
  needs: ['versions'],
  controls: ['nsa:upgrading'],
  covers: ['eks-platform-version-current'],
  profiles: ['hardened'],
  risk: 'AWS has fixed something in this version of the control plane that has not reached this cluster yet.',
  remediation: 'Upgrade the minor version, or wait: AWS brings platform versions to every cluster by itself.',
  applies: onEks(),
  check(cluster) {
    const { platformVersion, clusterVersion } = eks(cluster);
    const newest = clusterVersion?.defaultPlatformVersion;
    return build(platformVersion) < build(newest)
      ? { path: ['native', 'platformVersion'], message: `it runs ${platformVersion}, new clusters get ${newest}` }
      : undefined;
  },
  fix: () => awsFix({ words: 'Nothing need be done: AWS updates the platform version by itself.', reference }),
});
const reference = 'https://docs.aws.amazon.com/eks/latest/userguide/platform-versions.html';
