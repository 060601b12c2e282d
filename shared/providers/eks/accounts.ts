import { type AwsSession, type AwsSettings, awsSession } from '../../cloud/aws.ts';
import { wellFormed } from '../../cloud/aws-shape.ts';
import { lostFrom } from '../../cloud/calls.ts';
import { oncePer } from '../../cloud/once.ts';
import type { Config } from '../../config.ts';
import { ConfigError, RemoteError } from '../../errors.ts';
import type { Account, Lost } from '../../model/cluster.ts';
import { paged } from './paged.ts';

/** Whom the configuration names, and how to become each of them. */
export interface EksAccounts {
  list(): AsyncIterable<{ readonly account: Account } | { readonly lost: Lost }>;
  /** Throws ConfigError for an account that the configuration does not name, RemoteError where it may not be entered. */
  session(account: string): Promise<AwsSession>;
}

export function eksAccounts({ eks }: Config, settings: AwsSettings): EksAccounts {
  const callers = (eks.profiles ?? [undefined]).map((profile) => awsSession({ ...settings, profile }));
  const [main] = callers as [AwsSession];
  const entered = oncePer<string, AwsSession>();
  const wanted = (id: string) => !eks.excludeAccounts.includes(id);

  async function own(session: AwsSession, name?: string): Promise<Account> {
    const { account: id, partition, arn: identity } = await session.identity();
    return { provider: 'eks', id, partition, identity, ...(name ? { name } : {}) };
  }

  async function* list(): ReturnType<EksAccounts['list']> {
    if (eks.profiles) return yield* profiles(eks.profiles);
    const caller = await own(main);
    if (eks.organization) return yield* organization(caller);
    for (const id of eks.accounts ?? [caller.id]) if (wanted(id)) yield { account: like(caller, id, eks.role) };
  }

  async function* profiles(names: readonly string[]): ReturnType<EksAccounts['list']> {
    const seen = new Set<string>();
    for (const [index, name] of names.entries()) {
      try {
        const account = await own(callers[index] as AwsSession, name);
        if (wanted(account.id) && !seen.has(account.id)) yield { account };
        seen.add(account.id);
      } catch (error) {
        const lost = lostFrom(error, { provider: 'eks' });
        yield { lost: { ...lost, remedy: `Profile ${name}: ${lost.remedy}` } };
      }
    }
  }

  async function* organization(caller: Account): ReturnType<EksAccounts['list']> {
    const { OrganizationsClient, ListAccountsCommand } = await import('@aws-sdk/client-organizations');
    const client = await wellFormed(new OrganizationsClient(await main.config('organizations')));
    const accounts = paged('organizations:ListAccounts', async (NextToken) => {
      const page = await main.call('organizations:ListAccounts', '', (abortSignal) =>
        client.send(new ListAccountsCommand(NextToken ? { NextToken } : {}), { abortSignal }),
      );
      return { items: page.Accounts, nextToken: page.NextToken };
    });
    let met = false;
    try {
      for await (const { Id, Name, Status, State } of accounts) {
        if (!Id || (State ?? Status) !== 'ACTIVE' || !wanted(Id)) continue;
        met ||= Id === caller.id;
        yield { account: { ...like(caller, Id, eks.role), ...(Name ? { name: Name } : {}) } };
      }
    } catch (error) {
      yield { lost: lostFrom(error, { provider: 'eks' }) };
      if (!met && wanted(caller.id)) yield { account: caller };
    }
  }

  async function resolve(id: string): Promise<AwsSession> {
    if (eks.profiles) {
      for (const session of callers) {
        const identity = await session.identity().catch((error: unknown) => {
          if (!(error instanceof RemoteError)) throw error;
        });
        if (identity?.account === id) return session;
      }
    } else if ((await main.identity()).account === id) {
      return main;
    }
    if (!wanted(id) || !(eks.organization || eks.accounts?.includes(id))) {
      throw new ConfigError(`AWS account ${id} is not in the configuration: add it to eks.accounts`);
    }
    if (!eks.role) {
      throw new RemoteError(`sts:AssumeRole ${id}`, 'denied', 'no role is configured for other accounts', {
        remedy: 'Set eks.role to the name of the role that every account has for kubesweep.',
      });
    }
    return main.assume(id, eks.role);
  }

  return { list, session: (id) => entered(id, () => resolve(id)) };
}

/** Another account is entered as the role that has the same name in each. */
function like({ identity, ...caller }: Account, id: string, role: string | undefined): Account {
  const as = id === caller.id ? identity : role && `arn:${caller.partition}:iam::${id}:role/${role}`;
  return { ...caller, id, ...(as ? { identity: as } : {}) };
}
