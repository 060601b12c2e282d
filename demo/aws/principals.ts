import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Answer, failure } from './answers.ts';
import { protocolOf } from './protocol.ts';
import { type Key, type Scope, type Signable, signed, verify } from './sigv4.ts';

/** Who holds a key. */
export interface Principal {
  readonly key: Key;
  readonly account: string;
  readonly arn: string;
  /** Milliseconds of the epoch; a user's key has none. */
  readonly expires?: number;
}

export interface Principals {
  /** An access key for somebody; `seconds`: it is a session's. */
  issue(account: string, arn: string, seconds?: number): Principal;
  /** Who signed this request, or what AWS says when nobody that it knows did. */
  authenticate(
    request: Signable,
  ): { readonly principal: Principal; readonly scope: Scope } | { readonly refusal: Answer };
  /** Who stands behind the bearer token of an EKS cluster; undefined = nobody. */
  tokenUser(headers: IncomingHttpHeaders, cluster: string, region: string): Principal | undefined;
}

const skewMs = 15 * 60_000;

export function createPrincipals(): Principals {
  const held = new Map<string, Principal>();
  const whose = ({ accessKeyId }: Scope, token: string | null | undefined) => {
    const principal = held.get(accessKeyId);
    return principal && (principal.key.sessionToken ?? '') === (token ?? '') ? principal : undefined;
  };
  return {
    issue(account, arn, seconds) {
      const random = randomBytes(16).toString('hex').toUpperCase().slice(0, 16);
      const key: Key = {
        accessKeyId: `${seconds ? 'ASIA' : 'AKIA'}${random}`,
        secretAccessKey: randomBytes(30).toString('base64'),
        ...(seconds ? { sessionToken: randomBytes(120).toString('base64') } : {}),
      };
      const principal = { key, account, arn, ...(seconds ? { expires: Date.now() + seconds * 1_000 } : {}) };
      held.set(key.accessKeyId, principal);
      return principal;
    },
    authenticate(request) {
      const claim = signed(request);
      const refuse = (service: string, code: string, message: string) => ({
        refusal: failure(service, 403, code, message),
      });
      if (!claim) return refuse('eks', 'MissingAuthenticationTokenException', 'Missing Authentication Token');
      const { scope } = claim;
      const query = ['ec2', 'query'].includes(protocolOf(scope.service));
      const principal = whose(scope, request.headers['x-amz-security-token'] as string | undefined);
      if (!principal) {
        const code = query ? 'InvalidClientTokenId' : 'UnrecognizedClientException';
        return refuse(scope.service, code, 'The security token included in the request is invalid.');
      }
      if (!verify(request, principal.key)) {
        const code = query ? 'SignatureDoesNotMatch' : 'InvalidSignatureException';
        const message =
          'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
        return refuse(scope.service, code, message);
      }
      if ((principal.expires ?? Number.POSITIVE_INFINITY) < Date.now()) {
        const code = query ? 'ExpiredToken' : 'ExpiredTokenException';
        return refuse(scope.service, code, 'The security token included in the request is expired');
      }
      if (Math.abs(Date.now() - moment(claim.at)) > skewMs) {
        const code = query ? 'SignatureDoesNotMatch' : 'InvalidSignatureException';
        return refuse(scope.service, code, `Signature expired: ${claim.at} is now earlier than allowed`);
      }
      return { principal, scope };
    },
    tokenUser({ authorization = '' }, cluster, region) {
      const encoded = /^Bearer k8s-aws-v1\.([\w-]+)$/.exec(authorization)?.[1];
      const url = encoded ? URL.parse(Buffer.from(encoded, 'base64url').toString()) : null;
      if (url?.protocol !== 'https:' || url.pathname !== '/') return undefined;
      if (!new RegExp(`^sts\\.${region}\\.(amazonaws\\.com(\\.cn)?|api\\.aws)$`).test(url.host)) return undefined;
      if (url.searchParams.get('Action') !== 'GetCallerIdentity') return undefined;
      const path = `${url.pathname}${url.search}`;
      const headers = { host: url.host, 'x-k8s-aws-id': cluster };
      const claim = signed({ path, headers });
      if (!claim?.headers.includes('x-k8s-aws-id') || claim.scope.service !== 'sts') return undefined;
      if (Number(url.searchParams.get('X-Amz-Expires')) > skewMs / 1_000) return undefined;
      const age = Date.now() - moment(claim.at);
      if (age > skewMs || age < -60_000) return undefined;
      const principal = whose(claim.scope, url.searchParams.get('X-Amz-Security-Token'));
      return principal && verify({ method: 'GET', path, headers, body: '' }, principal.key) ? principal : undefined;
    },
  };
}

/** Milliseconds of `20261124T020000Z`. */
function moment(at: string): number {
  return Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
