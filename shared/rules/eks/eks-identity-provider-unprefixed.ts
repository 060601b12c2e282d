import { eks, onEks } from '../../engine/eks.ts';
import { awsFix } from '../../engine/fix-aws.ts';
import { all } from '../../engine/known.ts';
import type { EksNative } from '../../model/eks.ts';
import { defineRule } from '../../model/rule.ts';

type Provider = NonNullable<EksNative['identityProviderConfigs']>[number];
/** Ways in which somebody else's login can stand for an identity of Kubernetes. */
const faultsOf = ({ usernamePrefix, groupsClaim, groupsPrefix, requiredClaims = {} }: Provider): string[] => [
  ...(usernamePrefix === '-' ? ['user names have no prefix'] : []),
  ...(groupsClaim && !groupsPrefix ? ['groups have no prefix'] : []),
  ...(Object.keys(requiredClaims).length ? [] : ['no claim is required']),
];

export default defineRule({
  id: 'eks-identity-provider-unprefixed',
  title: 'External login can pose as an identity of the cluster',
  severity: 'high',
  target: 'cluster',
  needs: ['identity-providers'],
  controls: ['nsa:authentication', 'mitre:T1078', 'mitre:T1556'],
  covers: ['eks-oidc-idp-weak'],
  risk: 'Whoever names groups in the directory makes himself system:masters, and a login for another use opens this door.',
  remediation: 'Replace the configuration: prefixes for users and groups, and a claim that only its people have.',
  applies: onEks(),
  check(cluster) {
    const configs = all(eks(cluster).identityProviderConfigs, 'identity providers');
    const [found] = configs.map((one, index) => ({ one, index, faults: faultsOf(one) })).filter((r) => r.faults.length);
    if (!found) return undefined;
    const message = `${found.one.identityProviderConfigName}: ${found.faults.join(', ')}`;
    return { path: ['native', 'identityProviderConfigs', found.index], message };
  },
  fix({ ref: { name } }) {
    const oidc = { username_prefix: 'oidc:', groups_prefix: 'oidc:', required_claims: new Map([['CLAIM', 'VALUE']]) };
    const terraform = ['aws_eks_identity_provider_config', { cluster_name: name, oidc }] as const;
    return awsFix({ terraform, words: 'Disassociate the provider, then associate it as shown.' });
  },
});
