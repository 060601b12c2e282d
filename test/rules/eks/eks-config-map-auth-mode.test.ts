import rule from '../../../shared/rules/eks/eks-config-map-auth-mode.ts';
import { testClusterRule } from '../run.ts';

const mode = (authenticationMode: 'API' | 'API_AND_CONFIG_MAP' | 'CONFIG_MAP' | undefined) => ({
  native: { authenticationMode },
});

testClusterRule(rule, ['eks'], {
  pass: [{}, mode('API_AND_CONFIG_MAP')],
  fail: [mode('CONFIG_MAP')],
  unknown: [mode(undefined), { native: undefined }],
});

testClusterRule(rule, ['gke', 'aks', 'kubeconfig'], { pass: [], fail: [], notApplicable: [{}] });
