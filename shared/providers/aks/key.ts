import { armPath, entries, fields, flag, number, text } from '../../cloud/azure-id.ts';
import { RemoteError } from '../../errors.ts';
import type { AksKey } from '../../model/aks.ts';
import type { Asking } from './asking.ts';

const version = '?api-version=2023-07-01';
const keyUrl =
  /^https:\/\/([a-z0-9-]{3,24})\.vault\.[a-z0-9.-]+(?::443)?\/keys\/([\w-]{1,127})(?:\/([0-9a-f]{32}))?\/?$/i;

/** State of the key that wraps secrets, through Resource Manager: not the data plane, so no vault need trust us. */
export async function kmsKeyOf(asking: Asking): Promise<AksKey | null | undefined> {
  const kms = asking.aks.securityProfile?.azureKeyVaultKms;
  if (kms?.enabled !== true) return undefined;
  const [, vault, key, of] = keyUrl.exec(kms.keyId ?? '') ?? [];
  if (!vault || !key) throw new RemoteError('keys.get', 'failed', 'the key is in no vault that Resource Manager shows');
  const id = kms.keyVaultResourceId || (await vaultOf(asking, vault));
  const path = `${armPath(id, 'Microsoft.KeyVault/vaults')}/keys/${key}${of ? `/versions/${of}` : ''}${version}`;
  try {
    const { properties } = fields(await asking.further.get('keys.get', `${vault}/${key}`, path));
    const { enabled, exp, nbf } = fields(fields(properties).attributes);
    const [on, expires, notBefore] = [flag(enabled), number(exp), number(nbf)];
    return {
      ...(on === undefined ? {} : { enabled: on }),
      ...(expires === undefined ? {} : { expires }),
      ...(notBefore === undefined ? {} : { notBefore }),
    };
  } catch (error) {
    if (error instanceof RemoteError && error.reason === 'not-found') return null;
    throw error;
  }
}

async function vaultOf({ further, id: { subscription } }: Asking, name: string): Promise<string> {
  const filter = encodeURIComponent(`resourceType eq 'Microsoft.KeyVault/vaults' and name eq '${name}'`);
  const path = `/subscriptions/${subscription}/resources?api-version=2021-04-01&$filter=${filter}`;
  const [found] = entries(await further.list('resources.list', name, path));
  const id = text(found?.id);
  if (!id)
    throw new RemoteError('resources.list', 'failed', `the vault ${name} is in no subscription that we looked at`);
  return id;
}
