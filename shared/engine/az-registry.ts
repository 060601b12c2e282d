import type { AksPermission, AksRegistry, AksRole } from '../model/aks.ts';
import { rank, type Severity } from '../model/rule.ts';
import { lower } from './aks.ts';
import { matches } from './except.ts';

const registry = 'Microsoft.ContainerRegistry/registries';
/** What changes images or the registry itself; a node only pulls. */
const writes = [`${registry}/push/write`, `${registry}/artifacts/delete`, `${registry}/write`];
const dataWrites = [`${registry}/repositories/content/write`, `${registry}/repositories/content/delete`];

/** The first action by which a role changes a registry or what is in it. */
export function allowsWrite({ permissions }: AksRole): string | undefined {
  for (const { actions, notActions, dataActions, notDataActions } of permissions) {
    const found =
      writes.find((action) => allows(actions, notActions, action)) ??
      dataWrites.find((action) => allows(dataActions, notDataActions, action));
    if (found) return found;
  }
  return undefined;
}

type List = AksPermission['actions'];
const allows = (yes: List, no: List, action: string): boolean =>
  yes.some((pattern) => like(pattern, action)) && !no.some((pattern) => like(pattern, action));

/** `*` stands for anything, in any case, as Azure reads it. */
const like = (pattern: string, action: string): boolean => matches(pattern.toLowerCase(), action.toLowerCase());

type Opening = { readonly severity: Severity; readonly message: string };

/** What lets strangers into a registry: of all of them the gravest. */
export function openingOf(registries: readonly AksRegistry[]): Opening | undefined {
  const found = registries.flatMap((registry) => opening(registry) ?? []);
  return found.sort((one, other) => rank(one.severity) - rank(other.severity))[0];
}

function opening({ name, anonymousPull, adminUser, publicNetworkAccess, defaultAction }: AksRegistry) {
  const as = (severity: Severity, why: string): Opening => ({ severity, message: `${name}: ${why}` });
  if (anonymousPull) return as('high', 'anybody may pull without a login');
  if (adminUser) return as('medium', 'the admin user with its password is on');
  const shut = lower(publicNetworkAccess) === 'disabled' || lower(defaultAction) === 'deny';
  return shut ? undefined : as('low', 'every network may reach it');
}
