import { onEks } from '../../engine/eks.ts';
import { clusterFix } from '../../engine/fix-aws.ts';
import { known } from '../../engine/known.ts';
import { native } from '../../engine/native.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'eks-config-map-auth-mode',
  title: 'EKS access is mapped in a ConfigMap only',
  severity: 'medium',
  target: 'cluster',
  controls: ['cis-eks:4.1.7', 'cis-eks:5.5.1', 'nsa:authentication', 'mitre:T1098.006'],
  covers: ['eks-auth-mode-config-map', 'R105'],
  implies: ['eks-creator-is-admin'],
  risk: 'Whoever may edit aws-auth makes himself administrator, and the creator is an administrator that no list shows.',
  remediation: 'Switch to API_AND_CONFIG_MAP, make access entries for everybody in aws-auth, then switch to API.',
  applies: onEks(),
  check(cluster) {
    return known(native(cluster, 'eks').authenticationMode, 'authenticationMode') === 'CONFIG_MAP'
      ? { path: ['native', 'authenticationMode'], message: 'the authentication mode is CONFIG_MAP' }
      : undefined;
  },
  fix: (cluster) =>
    clusterFix(
      cluster,
      { 'access-config': 'authenticationMode=API_AND_CONFIG_MAP' },
      { access_config: { authentication_mode: 'API_AND_CONFIG_MAP' } },
      { words: 'Make access entries for everybody in aws-auth, then set the mode to API; there is no way back.' },
    ),
});
