import rule from '../../../shared/rules/managed/workload-identity-off.ts';
import { changed, goodCluster, snapshot } from '../../estate.ts';
import { testClusterRule, testRule } from '../run.ts';

testClusterRule(rule, ['gke', 'aks'], {
  pass: [{}],
  fail: [{ workloadIdentity: false }],
  unknown: [{ workloadIdentity: undefined }],
});

interface Case {
  readonly agent: boolean | undefined;
  /** Annotations of a service account; undefined = the list was refused. */
  readonly annotations?: Readonly<Record<string, string>>;
  readonly namespace?: string;
}
const role = { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::111122223333:role/web' };

testRule<'cluster', Case>(
  rule,
  {
    pass: [
      { agent: true },
      { agent: true, annotations: role },
      { agent: undefined, annotations: role, namespace: 'kube-system' },
    ],
    fail: [
      { agent: undefined, annotations: {} },
      { agent: undefined, annotations: { 'iam.gke.io/gcp-service-account': 'a@b' } },
    ],
    unknown: [{ agent: undefined }, { agent: undefined, annotations: role }],
  },
  ({ agent, annotations, namespace = 'shop' }) => {
    const serviceaccounts = annotations && [{ metadata: { namespace, name: 'web', annotations } }];
    return [snapshot({ serviceaccounts }, changed(goodCluster('eks'), { workloadIdentity: agent }))];
  },
);
