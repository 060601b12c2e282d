import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Answer } from './answers.ts';

/** Scope → audience of the token. Anything else is no resource of this tenant. */
const audiences: { readonly [scope: string]: string } = {
  'https://management.azure.com/.default': 'https://management.azure.com',
  '6dae42f8-4368-4678-94ff-3960e28e3630/.default': '6dae42f8-4368-4678-94ff-3960e28e3630',
};
export const armAudience = 'https://management.azure.com';
export const aksAudience = '6dae42f8-4368-4678-94ff-3960e28e3630';

export interface Entra {
  readonly clientId: string;
  readonly objectId: string;
  /** What the workload identity's token file has to hold. */
  readonly assertion: string;
  /** undefined = no path of Entra's. */
  answer(method: string, path: string, body: string, origin: string): Answer | undefined;
  verify(authorization: string | undefined, audience: string): 'valid' | 'missing' | 'invalid' | 'audience';
}

/** One tenant with one application, which logs in by a federated credential. Tokens are signed and carry an audience. */
export function createEntra(tenant: string): Entra {
  const secret = randomBytes(32);
  const clientId = randomUUID();
  const objectId = randomUUID();
  const now = () => Math.floor(Date.now() / 1000);
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const sign = (payload: object): string => {
    const head = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(payload)}`;
    return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
  };
  const assertion = sign({
    iss: 'https://oidc.example.com/',
    sub: 'system:serviceaccount:kubesweep:kubesweep',
    aud: 'api://AzureADTokenExchange',
    exp: now() + 86_400,
  });

  function token(form: URLSearchParams): Answer {
    const refuse = (status: number, error: string, description: string): Answer => ({
      status,
      body: { error, error_description: description, error_codes: [Number(/\d+/.exec(description)?.[0])] },
    });
    if (form.get('client_id') !== clientId)
      return refuse(
        400,
        'unauthorized_client',
        `AADSTS700016: Application was not found in the directory '${tenant}'.`,
      );
    if (form.get('grant_type') !== 'client_credentials' || !form.get('client_assertion_type')?.endsWith('jwt-bearer'))
      return refuse(401, 'invalid_client', 'AADSTS7000216: A client assertion is required for client_credentials.');
    if (form.get('client_assertion') !== assertion)
      return refuse(401, 'invalid_client', 'AADSTS700213: No matching federated identity record found for assertion.');
    const audience = (form.get('scope') ?? '').split(' ').flatMap((scope) => audiences[scope] ?? [])[0];
    if (!audience) return refuse(400, 'invalid_resource', 'AADSTS500011: The resource principal was not found.');
    const claims = { aud: audience, tid: tenant, appid: clientId, oid: objectId, iat: now(), exp: now() + 3_600 };
    return {
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3_599, ext_expires_in: 3_599, access_token: sign(claims) },
    };
  }

  return {
    clientId,
    objectId,
    assertion,
    answer(method, path, body, origin) {
      const operation = 'entra.login';
      const authority = `${origin}/${tenant}`;
      if (method === 'GET' && path === `/${tenant}/v2.0/.well-known/openid-configuration`)
        return {
          operation,
          status: 200,
          body: {
            issuer: `${authority}/v2.0`,
            authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
            token_endpoint: `${authority}/oauth2/v2.0/token`,
            jwks_uri: `${authority}/discovery/v2.0/keys`,
            token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
            response_types_supported: ['code'],
            subject_types_supported: ['pairwise'],
            id_token_signing_alg_values_supported: ['RS256'],
          },
        };
      if (method === 'POST' && path === `/${tenant}/oauth2/v2.0/token`)
        return { operation, ...token(new URLSearchParams(body)) };
      return undefined;
    },
    verify(authorization, audience) {
      const bearer = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
      if (!bearer) return 'missing';
      const [head, payload, signature] = bearer.split('.');
      const right = createHmac('sha256', secret).update(`${head}.${payload}`).digest();
      const given = Buffer.from(signature ?? '', 'base64url');
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'invalid';
      const claims = JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()) as { aud: string; exp: number };
      if (claims.exp < now()) return 'invalid';
      return claims.aud === audience ? 'valid' : 'audience';
    },
  };
}
