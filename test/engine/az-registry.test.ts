import { expect, test } from 'vitest';
import { widest } from '../../shared/engine/az-credentials.ts';
import { allowsWrite, openingOf } from '../../shared/engine/az-registry.ts';
import type { AksFederatedCredential, AksPermission, AksRegistry } from '../../shared/model/aks.ts';

const none: AksPermission = { actions: [], notActions: [], dataActions: [], notDataActions: [] };
const acr = 'Microsoft.ContainerRegistry/registries';
test.each<[string, Partial<AksPermission>, boolean]>([
  ['AcrPull', { actions: [`${acr}/pull/read`] }, false],
  ['Reader', { actions: ['*/read'] }, false],
  ['AcrPush', { actions: [`${acr}/pull/read`, `${acr}/push/write`] }, true],
  ['Owner', { actions: ['*'] }, true],
  ['in small letters', { actions: [`${acr.toLowerCase()}/*`] }, true],
  ['all but writing', { actions: ['*'], notActions: [`${acr}/*`] }, false],
  ['all but pushing', { actions: ['*'], notActions: [`${acr}/push/write`] }, true],
  ['Repository Writer', { dataActions: [`${acr}/repositories/content/write`] }, true],
  ['Repository Reader', { dataActions: [`${acr}/repositories/content/read`] }, false],
  ['data actions are no actions', { dataActions: [`${acr}/push/write`] }, false],
  ['AcrDelete', { actions: [`${acr}/artifacts/delete`] }, true],
  ['nothing', {}, false],
])('%s', (name, permission, writes) =>
  expect(!!allowsWrite({ name, scope: '/', permissions: [{ ...none, ...permission }] })).toBe(writes),
);

const registry = (more: Partial<AksRegistry>): AksRegistry => ({ id: 'r', name: 'r', ...more });
test('of registries the most open is told', () => {
  const shut = registry({ publicNetworkAccess: 'Disabled' });
  const list = [
    shut,
    registry({ name: 'a' }),
    registry({ name: 'b', anonymousPull: true }),
    registry({ adminUser: true }),
  ];
  expect(openingOf(list)).toEqual({ severity: 'high', message: 'b: anybody may pull without a login' });
  expect(openingOf(list.slice(0, 2))?.severity).toBe('low');
  expect(openingOf([shut, registry({ defaultAction: 'Deny' })])).toBeUndefined();
});

const aks = 'https://westeurope.oic.prod-aks.azure.com/t/c/';
const github = 'https://token.actions.githubusercontent.com';
test.each<[Partial<AksFederatedCredential>, boolean]>([
  [{ issuer: aks, subject: 'system:serviceaccount:shop:web' }, false],
  [{ issuer: aks, subject: 'system:serviceaccount:shop:web:x' }, true],
  [{ issuer: aks, subject: 'system:serviceaccount:*:web' }, true],
  [{ issuer: github, subject: 'repo:acme/shop:ref:refs/heads/main' }, false],
  [{ issuer: github, subject: 'repo:acme/*' }, true],
  [{ issuer: github }, true],
  [{ issuer: github, expression: "claims['sub'] eq 'repo:acme/shop'" }, false],
  [{ issuer: github, expression: "claims['sub'] matches 'repo:acme/*'" }, true],
])('%j', (credential, wide) => expect(!!widest([{ id: '', identity: 'i', name: 'n', ...credential }])).toBe(wide));
