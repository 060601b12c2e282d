import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'resource-claim-admin-access',
  title: "Claim of a device asks for administrator's access",
  severity: 'medium',
  target: 'resource-claim',
  controls: ['nsa:pod-security', 'mitre:T1611'],
  risk: 'The pod gets devices that others are using, with their data in it.',
  remediation: 'Remove adminAccess.',
  snippet: `exactly:
  deviceClassName: gpu
  adminAccess: false`,
  check({ spec }) {
    const requests = spec?.devices?.requests ?? [];
    const index = requests.findIndex(({ exactly }) => exactly?.adminAccess);
    if (index < 0) return undefined;
    return { path: ['spec', 'devices', 'requests', index], message: `${requests[index]?.name} has adminAccess` };
  },
});
