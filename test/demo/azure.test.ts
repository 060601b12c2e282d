import { existsSync } from 'node:fs';
import { request } from 'node:https';
import { createContainerService } from '@azure/arm-containerservice/api';
import { get, listKubernetesVersions } from '@azure/arm-containerservice/api/managedClusters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kubernetesVersions, userKubeconfig } from '../../demo/azure/kubernetes-facts.ts';
import { azureEstate } from '../../demo/estate/azure.ts';
import { azureCredential, azureEndpoints } from '../../shared/cloud/azure.ts';
import { type AzureWorld, azureWorld } from '../providers/azure-world.ts';

const estate = azureEstate();
const clusters = estate.subscriptions.flatMap((one) =>
  (one.clusters ?? []).map((each) => ({ ...each, subscription: one.id })),
);

let world: AzureWorld;
const endpoints = () => {
  const { origin } = world.served;
  return azureEndpoints({ cloud: 'public', endpoints: { arm: origin, entra: origin }, trustEndpoint: true });
};
const credential = () => {
  world.create();
  return azureCredential({ endpoints: endpoints() });
};
const arm = 'https://management.azure.com/.default';
const aks = '6dae42f8-4368-4678-94ff-3960e28e3630/.default';
const tokenFor = async (scope: string) => (await credential().getToken(scope))?.token ?? '';

describe('every key of the estate is one of the SDK’s', () => {
  /** Leaves replaced by marks of their own: what the SDK does not know is dropped, and its mark with it. */
  const marks = new Map<string, string>();
  const marked = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((each, i) => marked(each, `${path}[${i}]`));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, marked(each, `${path}.${key}`)]));
    // Dates and bytes come back as other than text.
    if (value === undefined || /^\.(id|name)$|\.until$|TrustCertificates\[/.test(path)) return value;
    if (value === null) {
      marks.set(`"${path.split('.').at(-1)}":null`, path);
      return value;
    }
    const mark = `mark-${marks.size}-`;
    marks.set(mark, path);
    return mark;
  };
  beforeAll(async () => {
    const subscriptions = estate.subscriptions.map((one) => ({
      ...one,
      refuses: false,
      clusters: (one.clusters ?? []).map(({ cluster }) => ({
        cluster: marked(cluster, '') as Record<string, unknown>,
      })),
    }));
    world = await azureWorld({ ...estate, subscriptions });
  });
  afterAll(() => world.close());

  it('in clusters', async () => {
    const { arm: endpoint, armScope } = endpoints();
    const options = { endpoint, credentials: { scopes: [armScope] } };
    let read = '';
    for (const { cluster, subscription } of clusters) {
      const [, , , , group = '', , , , name = ''] = String(cluster.id).split('/');
      read += JSON.stringify(await get(createContainerService(credential(), subscription, options), group, name));
    }
    expect(marks.size).toBeGreaterThan(300);
    expect([...marks].flatMap(([mark, path]) => (read.includes(mark) ? [] : path))).toEqual([]);
  });
  it('in the list of versions', async () => {
    const { arm: endpoint, armScope } = endpoints();
    const context = createContainerService(credential(), estate.subscriptions[0]?.id ?? '', {
      endpoint,
      credentials: { scopes: [armScope] },
    });
    expect(JSON.parse(JSON.stringify(await listKubernetesVersions(context, 'westeurope')))).toEqual(kubernetesVersions);
  });
  it('in diagnostic settings, which Azure Monitor’s reference lists', () => {
    const known = new Set(
      'id name type properties workspaceId storageAccountId serviceBusRuleId eventHubAuthorizationRuleId eventHubName marketplacePartnerId logAnalyticsDestinationType logs metrics category categoryGroup enabled retentionPolicy days timeGrain systemData'.split(
        ' ',
      ),
    );
    const keys = new Set<string>();
    JSON.stringify(
      clusters.map(({ diagnosticSettings }) => diagnosticSettings),
      (key, value) => {
        if (key && !/^\d+$/.test(key)) keys.add(key);
        return value;
      },
    );
    expect(keys.size).toBeGreaterThan(5);
    expect([...keys].filter((key) => !known.has(key))).toEqual([]);
  });
});

describe('the emulator', () => {
  beforeAll(async () => {
    world = await azureWorld(estate);
  });
  const [crm] = clusters;
  const id = String(crm?.cluster.id);
  const version = 'api-version=2026-06-01';
  const ask = (path: string, token?: string, method = 'GET', body?: string, origin = world.served.origin) =>
    new Promise<{ status: number; code: string; body: Record<string, unknown> }>((resolve, reject) => {
      const headers = token ? { authorization: `Bearer ${token}` } : {};
      request(`${origin}${path}`, { method, headers, agent: false }, (response) => {
        response.setEncoding('utf8');
        let text = '';
        response
          .on('data', (chunk) => (text += chunk))
          .on('end', () => {
            const said = JSON.parse(text) as Record<string, unknown> & { error?: { code?: string } };
            resolve({
              status: response.statusCode ?? 0,
              code: String(said.error?.code ?? said.error ?? ''),
              body: said,
            });
          });
      })
        .on('error', reject)
        .end(body);
    });

  it('tells a token of one audience from another, everywhere', async () => {
    const [forArm, forAks] = await Promise.all([tokenFor(arm), tokenFor(aks)]);
    const api = world.served.clusters.get(id.toLowerCase())?.url ?? '';
    const list = `/subscriptions?${version}`;
    expect(await ask(list)).toMatchObject({ status: 401, code: 'AuthenticationFailed' });
    expect(await ask(list, forAks)).toMatchObject({ status: 401, code: 'InvalidAuthenticationTokenAudience' });
    expect(await ask(list, `${forArm}x`)).toMatchObject({ status: 401, code: 'InvalidAuthenticationToken' });
    expect(await ask(list, forArm)).toMatchObject({ status: 200 });
    expect(await ask('/version', forArm, 'GET', undefined, api)).toMatchObject({ status: 401 });
    expect(await ask('/version', forAks, 'GET', undefined, api)).toMatchObject({ status: 200 });
  });
  it('logs in by the federated credential alone', async () => {
    const form = (more: Record<string, string>) =>
      new URLSearchParams({
        client_id: world.served.env.AZURE_CLIENT_ID ?? '',
        grant_type: 'client_credentials',
        scope: arm,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: 'x.y.z',
        ...more,
      }).toString();
    const token = `/${estate.tenant}/oauth2/v2.0/token`;
    expect(await ask(token, undefined, 'POST', form({}))).toMatchObject({ status: 401, code: 'invalid_client' });
    expect(await ask(token, undefined, 'POST', form({ client_id: 'y' }))).toMatchObject({
      code: 'unauthorized_client',
    });
    expect(await ask(token, undefined, 'POST', form({ client_secret: 's', client_assertion_type: '' }))).toMatchObject({
      code: 'invalid_client',
    });
    await expect(tokenFor('https://graph.microsoft.com/.default')).rejects.toMatchObject({ code: 'AADSTS500011' });
  });
  it.each([
    ['POST', `${id}/listClusterAdminCredential`],
    ['POST', `${id}/runCommand`],
    ['PUT', id],
    ['DELETE', id],
    ['GET', '/subscriptions/x/providers/Microsoft.KeyVault/vaults'],
    ['GET', `${id}/listClusterUserCredential`],
  ])('refuses and records %s %s', async (method, path) => {
    const answer = await ask(`${path}?${version}`, await tokenFor(arm), method);
    expect(answer).toMatchObject({ status: 403, code: 'AuthorizationFailed' });
    expect(world.served.requests.at(-1)).toMatchObject({
      method,
      status: 403,
      operation: expect.stringMatching(/^[A-Z]+ /),
    });
  });
  it('words what is not there as Resource Manager does', async () => {
    const token = await tokenFor(arm);
    const list = (subscription: string) =>
      `/subscriptions/${subscription}/providers/Microsoft.ContainerService/managedClusters`;
    const cases: [string, number, string][] = [
      [`${id}x?${version}`, 404, 'ResourceNotFound'],
      [`${list('11111111-1111-4111-8111-111111111111')}?${version}`, 404, 'SubscriptionNotFound'],
      [`${list(String(estate.subscriptions[1]?.id))}?${version}`, 403, 'AuthorizationFailed'],
      [id, 400, 'MissingApiVersionParameter'],
    ];
    for (const [path, status, code] of cases) expect(await ask(path, token)).toMatchObject({ status, code });
    const graph = await ask(
      `/providers/Microsoft.ResourceGraph/resources?${version}`,
      token,
      'POST',
      '{"query":"resources | take 1"}',
    );
    expect(graph).toMatchObject({ status: 400, code: 'BadRequest' });
  });
  it('hands out a cluster-admin key where Entra is off, so that nobody dares to ask', () => {
    expect(userKubeconfig('c', 'https://x', 'ca', false)).toMatch(/client-key-data/);
    expect(userKubeconfig('c', 'https://x', 'ca', true)).not.toMatch(/client-key-data|token:/);
  });
  it('takes its files away when it closes', async () => {
    const files = [world.served.env.AZURE_FEDERATED_TOKEN_FILE, world.served.env.NODE_EXTRA_CA_CERTS].map(String);
    expect(files.map(existsSync)).toEqual([true, true]);
    await world.close();
    expect(files.map(existsSync)).toEqual([false, false]);
  });
});
