import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, answerJson } from './answers.ts';

export interface Tokens {
  /** Writes the credential file and the subject token that it reads; both go with `close`. */
  credentialFile(origin: string): string;
  /** The security token service's exchange. */
  exchange(body: string): Answer;
  /** Who holds this bearer; undefined = nobody, or no longer. */
  holder(authorization: string | undefined): string | undefined;
  /** Every token given so far is worth nothing from now on. */
  revoke(): void;
  close(): Promise<void>;
}

const subjectTokenType = 'urn:ietf:params:oauth:token-type:jwt';
const grantType = 'urn:ietf:params:oauth:grant-type:token-exchange';

/** A workload identity pool whose only subject is whoever can read one file in a folder of ours. */
export async function createTokens(project: string, lifetimeSeconds: number): Promise<Tokens> {
  const folder = await mkdtemp(join(tmpdir(), 'kubesweep-google-'));
  const subject = `${randomBytes(12).toString('base64url')}.${randomBytes(48).toString('base64url')}`;
  const audience = `//iam.googleapis.com/projects/${project}/locations/global/workloadIdentityPools/demo/providers/demo`;
  const principal = `principal://iam.googleapis.com/projects/${project}/locations/global/workloadIdentityPools/demo/subject/kubesweep`;
  const given = new Map<string, number>();
  const refuse = (error: string, text: string) => answerJson(400, { error, error_description: text });
  return {
    credentialFile(origin) {
      const tokenFile = join(folder, 'subject-token');
      const file = join(folder, `credentials-${randomBytes(4).toString('hex')}.json`);
      writeFileSync(tokenFile, subject, { mode: 0o600 });
      const external = {
        type: 'external_account',
        audience,
        subject_token_type: subjectTokenType,
        token_url: `${origin}/v1/token`,
        cloud_resource_manager_url: `${origin}/v1/projects/`,
        credential_source: { file: tokenFile },
      };
      writeFileSync(file, JSON.stringify(external), { mode: 0o600 });
      return file;
    },
    exchange(body) {
      const form = new URLSearchParams(body);
      if (form.get('grant_type') !== grantType) return refuse('unsupported_grant_type', 'only token-exchange');
      if (form.get('audience') !== audience) return refuse('invalid_target', 'no such provider');
      if (form.get('subject_token_type') !== subjectTokenType) return refuse('invalid_request', 'wrong token type');
      if (form.get('subject_token') !== subject) return refuse('invalid_grant', 'the subject token is not ours');
      const token = `ya29.d.${randomBytes(32).toString('base64url')}`;
      given.set(token, Date.now() + lifetimeSeconds * 1000);
      return answerJson(200, {
        access_token: token,
        issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
        token_type: 'Bearer',
        expires_in: lifetimeSeconds,
      });
    },
    holder(authorization) {
      const expiry = given.get(/^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? '');
      return expiry !== undefined && Date.now() < expiry ? principal : undefined;
    },
    revoke: () => given.clear(),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
