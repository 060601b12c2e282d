import rule from '../../../shared/rules/rbac/certificate-approval-granted.ts';
import { both, held } from '../roles.ts';
import { testObjectRule } from '../run.ts';

const may = (resource: string, ...verbs: string[]) => ({
  apiGroups: ['certificates.k8s.io'],
  resources: [resource],
  verbs,
});
const approval = may('certificatesigningrequests/approval', 'update');
const signer = (name: string) => ({ ...may('signers', 'approve'), resourceNames: [`kubernetes.io/${name}`] });

testObjectRule(rule, {
  pass: [
    held('cluster', may('certificatesigningrequests', 'create', 'get')),
    held('cluster', signer('kube-apiserver-client')),
    held('shop', approval),
    held('cluster', may('signers', 'sign')),
  ],
  fail: {
    critical: [
      both('cluster', approval, signer('kube-apiserver-client')),
      both('cluster', approval, signer('*')),
      both('cluster', approval, may('signers', 'approve')),
    ],
    high: [both('cluster', approval, signer('kubelet-serving'))],
    medium: [
      held('cluster', approval),
      held('cluster', may('certificatesigningrequests/approval', 'patch')),
      both('cluster', may('signers', 'sign'), may('certificatesigningrequests/status', 'patch')),
    ],
  },
});
