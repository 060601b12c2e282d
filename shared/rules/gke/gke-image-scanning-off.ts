import { projectFix } from '../../engine/fix-gcloud.ts';
import { gkeProject, onProject, word } from '../../engine/gke.ts';
import { all, known } from '../../engine/known.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'gke-image-scanning-off',
  title: 'Images of the project are not scanned',
  severity: 'medium',
  target: 'account',
  needs: ['vulnerability-scanning', 'registries'],
  controls: ['cis-gke:5.1.1', 'nsa:upgrading', 'mitre:T1190'],
  covers: ['gke-image-scanning'],
  risk: 'Images with flaws that are known and easy to use are stored, and run.',
  remediation: 'Enable the scanning of images in the project and in each repository.',
  applies: onProject,
  check(account) {
    const { containerScanning, repositories } = gkeProject(account);
    const state = known(word(containerScanning, 'state of containerscanning.googleapis.com'), 'scanning of images');
    if (state !== 'ENABLED')
      return { path: ['native', 'containerScanning'], message: 'the project does not scan images' };
    const off = all(repositories, 'repositories').filter(
      ({ vulnerabilityScanningConfig: scan }) =>
        scan?.enablementConfig === 'DISABLED' || scan?.enablementState === 'SCANNING_DISABLED',
    );
    const names = off.slice(0, 5).map(({ name }) => name.split('/').at(-1));
    return off.length ? { path: ['native', 'repositories'], message: `not scanned: ${names.join(', ')}` } : undefined;
  },
  fix: (account) =>
    projectFix(
      account,
      ['services', 'enable', 'containerscanning.googleapis.com'],
      ['google_project_service', { project: account.account.id, service: 'containerscanning.googleapis.com' }],
      { words: 'For one repository: gcloud artifacts repositories update, with --allow-vulnerability-scanning.' },
    ),
});
