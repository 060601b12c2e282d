import { removed } from '../../engine/removed-apis.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  id: 'deprecated-api-version',
  title: 'Object uses a version of its API that is gone',
  severity: 'low',
  target: 'document',
  controls: ['nsa:upgrading'],
  covers: ['deprecated-api-version'],
  modes: ['check'],
  risk: 'The next upgrade of the cluster refuses it; what it describes can no longer be applied.',
  remediation: 'Change apiVersion to the one that is served today.',
  snippet: `apiVersion: apps/v1
kind: Deployment`,
  check({ apiVersion, kind }) {
    const gone = removed.get(`${apiVersion}/${kind}`) ?? removed.get(apiVersion);
    return gone === undefined
      ? undefined
      : { path: ['apiVersion'], message: `${apiVersion} of ${kind} is gone since 1.${gone}` };
  },
});
