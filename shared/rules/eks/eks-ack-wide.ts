import { eks, onEks } from '../../engine/eks.ts';
import { capabilityFix } from '../../engine/fix-eks-parts.ts';
import { grants, roleOf } from '../../engine/iam.ts';
import { all } from '../../engine/known.ts';
import type { EksNative } from '../../model/eks.ts';
import { defineRule } from '../../model/rule.ts';

const ack = ({ capabilities }: EksNative) => all(capabilities, 'capabilities').find(({ type }) => type === 'ACK');

const rights = ['iam:CreateRole', 'iam:PassRole', 'iam:AttachRolePolicy'];

export default defineRule({
  id: 'eks-ack-wide',
  title: 'Managed controllers may change too much of the account',
  severity: 'medium',
  target: 'cluster',
  needs: ['capabilities', 'identity-policies'],
  controls: ['nsa:authentication', 'mitre:T1078.004'],
  covers: ['eks-capability-ack-scope'],
  risk: 'Whoever may create an object of a controller acts in AWS by its role, in other namespaces or with every right.',
  remediation: 'Disable access across namespaces, and narrow the role to the resources that the controllers make.',
  applies: onEks((facts) => facts.capabilities && !ack(facts) && 'no managed controllers for AWS'),
  check(cluster) {
    const facts = eks(cluster);
    const capability = ack(facts);
    const path = ['native', 'capabilities'];
    if (capability?.configuration?.ack?.enableCrossNamespace)
      return { path, message: 'one namespace may use the identities of another' };
    const found = grants(roleOf(facts, capability?.roleArn), rights);
    return found && { path, message: `its role allows ${found.action} by ${found.policy}`, severity: 'high' };
  },
  fix(cluster) {
    const configuration = { ack: { enableCrossNamespace: false } };
    return capabilityFix(cluster, ack(eks(cluster))?.capabilityName, configuration, 'Narrow its role.');
  },
});
