import { eks, onNodeGroups } from '../../engine/eks.ts';
import { newGroupFix } from '../../engine/fix-eks-parts.ts';
import { known } from '../../engine/known.ts';
import { eksPool } from '../../engine/native.ts';
import { groupsOf, openToAll } from '../../engine/open-ports.ts';
import { defineRule } from '../../model/rule.ts';

const logins = [22, 3389];

export default defineRule({
  id: 'eks-node-ssh-open',
  title: 'Nodes take logins from the whole internet',
  severity: 'high',
  target: 'node-pool',
  needs: ['launch-templates', 'firewall'],
  controls: ['nsa:network-separation', 'mitre:T1133', 'mitre:T1021'],
  covers: ['eks-nodegroup-ssh-open'],
  risk: 'One leaked key is enough to become root on every node, from anywhere.',
  remediation: 'Create a node group without an SSH key and log in with Session Manager, or limit the source groups.',
  applies: onNodeGroups,
  check(pool, { cluster }) {
    const { remoteAccess, launchTemplate, template } = eksPool(pool);
    if (!launchTemplate)
      return remoteAccess?.ec2SshKey && !remoteAccess.sourceSecurityGroups?.length
        ? { path: ['native', 'remoteAccess'], message: 'port 22 is open to every address' }
        : undefined;
    const { KeyName, SecurityGroupIds = [], NetworkInterfaces = [] } = known(template, 'the launch template');
    if (!KeyName) return undefined;
    const ids = [...SecurityGroupIds, ...NetworkInterfaces.flatMap(({ Groups }) => Groups ?? [])];
    const open = groupsOf(ids, eks(cluster)).find((group) =>
      openToAll(group).some(({ ports: [from, to] }) => logins.some((port) => from <= port && port <= to)),
    );
    return open && { path: ['native', 'template'], message: `${open.GroupId} lets every address log in` };
  },
  fix: newGroupFix(undefined, 'Leave out the SSH key, or name the security groups that may log in.'),
});
