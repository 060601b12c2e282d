import { aks, onAks } from '../../engine/aks.ts';
import { aksFix } from '../../engine/fix-az.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'aks-run-command-enabled',
  title: 'Commands can be run through the Azure API',
  severity: 'medium',
  target: 'cluster',
  controls: ['nsa:authentication', 'mitre:T1609'],
  covers: ['aks-run-command', 'R103'],
  risk: 'A role in the subscription is enough to run kubectl inside, past private endpoints and allowed networks.',
  remediation: 'Disable run command in the access profile of the API server.',
  applies: onAks,
  check: (cluster) =>
    aks(cluster).apiServerAccessProfile?.disableRunCommand === true
      ? undefined
      : { path: ['native', 'apiServerAccessProfile', 'disableRunCommand'], message: 'run command is available' },
  fix: (cluster) => aksFix(cluster, ['--disable-run-command'], { run_command_enabled: false }),
});
