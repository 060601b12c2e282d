import type { ManagedCluster, PagedAsyncIterableIterator } from '@azure/arm-containerservice';
import type { ContainerServiceContext } from '@azure/arm-containerservice/api';
import pLimit from 'p-limit';
import { type Arm, pages } from '../../cloud/azure-arm.ts';
import type { AzureOperation } from '../../cloud/calls-azure.ts';
import { oncePer } from '../../cloud/once.ts';
import { RemoteError } from '../../errors.ts';
import type { ClusterRef } from '../../model/cluster.ts';

/** What a process has asked of Resource Manager beyond the clusters themselves, each distinct thing once. */
export interface Further {
  readonly arm: Arm;
  get(operation: AzureOperation, subject: string, path: string): Promise<unknown>;
  /** A whole list; [] where the subscription never used that service. */
  list(operation: AzureOperation, subject: string, path: string): Promise<readonly unknown[]>;
}

/** One cluster, and who asks about it. */
export interface Asking {
  readonly further: Further;
  readonly ref: ClusterRef;
  readonly id: { readonly subscription: string; readonly resourceGroup: string; readonly name: string };
  readonly aks: ManagedCluster;
}

const concurrency = 12;
const neverUsed = new Set(['MissingSubscriptionRegistration', 'SubscriptionNotRegistered']);

export function createFurther(arm: Arm): Further {
  const limit = pLimit(concurrency);
  const objects = oncePer<string, unknown>();
  const lists = oncePer<string, readonly unknown[]>();
  return {
    arm,
    get: (operation, subject, path) => objects(path, () => limit(() => arm.get(operation, subject, path))),
    list: (operation, subject, path) =>
      lists(path, () =>
        limit(async () => {
          try {
            return await Array.fromAsync(arm.list(operation, subject, path));
          } catch (error) {
            if (error instanceof RemoteError && neverUsed.has(error.code ?? '')) return [];
            throw error;
          }
        }),
      ),
  };
}

/** Every item of a list of the SDK's, asked page by page so that each page is counted and bounded. */
export async function listed<T>(
  { further: { arm }, id, ref }: Asking,
  operation: AzureOperation,
  ask: (context: ContainerServiceContext, abort: { abortSignal: AbortSignal }) => PagedAsyncIterableIterator<T>,
): Promise<T[]> {
  const context = await arm.context(id.subscription);
  const fetch = (link: string) =>
    arm.call(operation, ref.name, async (abortSignal) => {
      const settings = link ? { continuationToken: link } : {};
      const { value } = await ask(context, { abortSignal }).byPage(settings).next();
      return { value, nextLink: (value as { continuationToken?: string } | undefined)?.continuationToken };
    });
  const items: T[] = [];
  for await (const page of pages(operation, ref.name, '', fetch)) items.push(...(page as readonly T[]));
  return items;
}
