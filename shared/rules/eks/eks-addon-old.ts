import { eks, onEks } from '../../engine/eks.ts';
import { addonFix } from '../../engine/fix-eks-parts.ts';
import { all, known } from '../../engine/known.ts';
import { isOlder } from '../../engine/releases.ts';
import type { Cluster } from '../../model/cluster.ts';
import { defineRule } from '../../model/rule.ts';

/** Add-ons before the version that EKS installs on this minor; an add-on of a vendor may have no such version. */
function old(cluster: Cluster) {
  const { addons, addonVersions } = eks(cluster);
  const defaults = new Map(
    all(addonVersions, 'versions of add-ons').flatMap(({ addonName, addonVersion, defaultVersion }) =>
      defaultVersion ? [[addonName, addonVersion] as const] : [],
    ),
  );
  return all(addons, 'add-ons').flatMap(({ name, version }) => {
    const wanted = defaults.get(name);
    return wanted && isOlder(known(version, `version of ${name}`), wanted) ? [{ name, version, wanted }] : [];
  });
}

export default defineRule({
  id: 'eks-addon-old',
  title: 'Add-on is older than what EKS installs',
  severity: 'medium',
  target: 'cluster',
  needs: ['addons', 'addon-versions'],
  controls: ['nsa:upgrading', 'mitre:T1190'],
  covers: ['eks-addon-outdated'],
  risk: 'Known flaws of network, name service or storage stay, and old versions are not tested with this Kubernetes.',
  remediation: 'Upgrade the add-ons to at least the default version of the cluster’s minor version.',
  applies: onEks(),
  check(cluster) {
    const message = old(cluster)
      .map(({ name, version, wanted }) => `${name} ${version}, default ${wanted}`)
      .join('; ');
    return message ? { path: ['native', 'addons'], message } : undefined;
  },
  fix: (cluster) => addonFix(cluster, old(cluster)[0]?.name, old(cluster)[0]?.wanted),
});
