import { hostPaths } from '../../engine/host-path.ts';
import { defineRule } from '../../model/rule.ts';

/** Files that hold credentials and the folders that hold these, by provider. */
const places = {
  eks: /\/\.aws(\/(config|credentials))?$/,
  gke: /\/\.config\/gcloud(\/(application_default_credentials\.json|credentials\.db|legacy_credentials))?$/,
  aks: /^\/etc(\/kubernetes(\/azure\.json)?)?$|\/\.azure(\/(accessTokens|msal_token_cache|azureProfile)\.json)?$/,
};

export default defineRule({
  id: 'cloud-credential-host-path',
  title: 'Pod mounts a file with cloud credentials',
  severity: 'high',
  target: 'workload',
  controls: ['mitre:T1552.001'],
  covers: ['cloud-credential-host-path'],
  implies: ['host-path-volume'],
  risk: 'The credentials are those of the node or of a person, and reach further than the cluster.',
  remediation: 'Remove the hostPath volume; give the workload a cloud identity of its own.',
  snippet: `volumes:
  - name: data
    emptyDir: {}`,
  check({ podSpec }, { cluster }) {
    const provider = cluster?.ref.provider ?? 'kubeconfig';
    const wanted = Object.entries(places).filter(([one]) => provider === 'kubeconfig' || provider === one);
    const found = hostPaths(podSpec).find(({ at }) => wanted.some(([, place]) => place.test(at)));
    return found && { path: found.path, message: `mounts ${found.written}` };
  },
});
