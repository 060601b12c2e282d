import { defineRule } from '../../model/rule.ts';

const closed = (repo: string) =>
  repo.startsWith('docker.io') ? /^docker\.io\/[^/]+\//.test(repo) : repo.includes('/');

export default defineRule({
  id: 'gatekeeper-open-repo-prefix',
  title: 'Allow list of Gatekeeper ends within a name',
  severity: 'medium',
  target: 'document',
  controls: ['mitre:T1204.003'],
  covers: ['gatekeeper-open-repo-prefix'],
  modes: ['check'],
  risk: 'Gatekeeper compares beginnings: registry.example lets registry.example.evil through.',
  remediation: 'Add a slash to the end of each entry, and the organisation to those of docker.io.',
  snippet: `parameters:
  repos: [registry.example/]`,
  check({ kind, spec }) {
    if (kind !== 'K8sAllowedRepos') return undefined;
    const { parameters } = (spec ?? {}) as { parameters?: { repos?: readonly unknown[] } };
    const open = (parameters?.repos ?? []).findIndex((repo) => !closed(String(repo)));
    return open < 0
      ? undefined
      : { path: ['spec', 'parameters', 'repos', open], message: `${parameters?.repos?.[open]} has an open end` };
  },
});
