import { clusterFix } from '../../engine/fix-gcloud.ts';
import { gke, onGke, word } from '../../engine/gke.ts';
import { known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

const unset = 'EVALUATION_MODE_UNSPECIFIED';

export default defineRule({
  id: 'gke-image-admission-off',
  title: 'Any image may run',
  severity: 'medium',
  target: 'cluster',
  needs: ['image-admission'],
  controls: ['cis-gke:4.5.1', 'cis-gke:5.1.4', 'nsa:pod-security', 'mitre:T1204.003', 'mitre:T1525'],
  covers: ['gke-binary-authorization'],
  risk: 'Images that nobody built, scanned or signed start like all others.',
  remediation: 'Enable Binary Authorization with a policy that does not allow everything.',
  applies: onGke,
  check(cluster) {
    const { binaryAuthorization, admissionPolicy } = gke(cluster);
    const path = ['native', 'binaryAuthorization', 'evaluationMode'];
    const mode = word(binaryAuthorization?.evaluationMode, 'evaluationMode') ?? unset;
    const on = mode === unset ? binaryAuthorization?.enabled : mode === 'PROJECT_SINGLETON_POLICY_ENFORCE';
    if (!on) return { path, message: 'Binary Authorization is off' };
    const policy = known(admissionPolicy, 'the policy of the project');
    const own = policy.clusterAdmissionRules?.find(([name]) => name === `${cluster.ref.region}.${cluster.ref.name}`);
    const { evaluationMode, enforcementMode } = known(own?.[1] ?? policy.defaultAdmissionRule, 'its rule');
    const allows = word(evaluationMode, 'evaluationMode of the policy') === 'ALWAYS_ALLOW';
    const logs = word(enforcementMode, 'enforcementMode') === 'DRYRUN_AUDIT_LOG_ONLY';
    const message = `the policy of the project ${allows ? 'allows every image' : 'only writes a log'}`;
    return allows || logs ? { path: ['native', 'admissionPolicy'], message } : undefined;
  },
  fix: (cluster) =>
    clusterFix(
      cluster,
      ['--binauthz-evaluation-mode=PROJECT_SINGLETON_POLICY_ENFORCE'],
      { binary_authorization: { evaluation_mode: 'PROJECT_SINGLETON_POLICY_ENFORCE' } },
      { words: 'Set the rule of the policy too: gcloud container binauthz policy export, change it, then import.' },
    ),
});
