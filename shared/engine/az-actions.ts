import type { AksPermission, AksRole } from '../model/aks.ts';
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
