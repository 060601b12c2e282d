import type { EksAccount } from '../model/eks.ts';
import type { PolicyStatement } from '../model/iam.ts';
import type { Violation } from '../model/rule.ts';
import { all, known } from './known.ts';

/** Repositories that neither a rule of the registry for all of them nor a setting of their own has scanned. */
export function unscanned({ registryScanning, repositories }: EksAccount): string[] {
  const { rules = [] } = known(registryScanning, 'the scanning of the registry');
  const everywhere = rules.some(
    ({ scanFrequency, repositoryFilters = [] }) =>
      scanFrequency !== 'MANUAL' && repositoryFilters.some(({ filter }) => filter === '*'),
  );
  if (everywhere) return [];
  return all(repositories, 'repositories')
    .filter(({ imageScanningConfiguration }) => imageScanningConfiguration?.scanOnPush !== true)
    .map(({ repositoryName = '' }) => repositoryName);
}

/** Repositories whose tags can be moved: so it is where they say nothing of it. */
export const mutable = ({ repositories }: EksAccount): string[] =>
  all(repositories, 'repositories')
    .filter(({ imageTagMutability = 'MUTABLE' }) => !/^IMMUTABLE/.test(imageTagMutability))
    .map(({ repositoryName = '' }) => repositoryName);

const guards = /^aws:(Principal(OrgID|OrgPaths|Account|Arn)|SourceVpce?|SourceIp|SourceAccount)$/i;
/** Everybody, unless a condition says of which organisation, account or network. */
const everybody = ({ Effect, Principal, NotPrincipal, Condition }: PolicyStatement): boolean =>
  Effect === 'Allow' &&
  (NotPrincipal.length > 0 || Principal.some(({ type, id }) => type === 'AWS' && id === '*')) &&
  !Condition.some(({ key }) => guards.test(key));

/** Repositories whose policy lets every account in. */
export function open({ repositories }: EksAccount): string[] {
  return all(repositories, 'repositories')
    .filter(({ repositoryName, policy }) => known(policy, `policy of ${repositoryName}`).some(everybody))
    .map(({ repositoryName = '' }) => repositoryName);
}

/** One violation for all repositories of a region; undefined where there are none. */
export function ofRepositories(names: readonly string[]): Violation | undefined {
  const message = `${names.length} repositories: ${names.slice(0, 5).join(', ')}`;
  return names.length ? { path: ['native', 'repositories'], message } : undefined;
}
