import { describe, expect, it } from 'vitest';
import { mask } from '../../shared/model/mask.ts';

const secret = 'hunter22xyz';

describe('mask', () => {
  it.each([
    `https://user:p@${secret}@host/x`,
    `postgres://u:${secret}@h/db`,
    `https://a.blob.core.windows.net/c?sv=2024&sig=${secret}&se=1`,
    `AccountName=a;AccountKey=${secret};EndpointSuffix=x`,
    `https://storage.example/b?X-Goog-Signature=${secret}&x=1`,
    `https://s3.example/b?X-Amz-Signature=${secret}&x=1`,
    `github_pat_${secret}`,
    `ghp_${secret}`,
    `sk_live_${secret}`,
    `Authorization: token ${secret}`,
    `authorization: Bearer ${secret}`,
    `"Authorization": "${secret}"`,
    `Set-Cookie: a=b; session=${secret}`,
    `run --password ${secret} --now`,
    `--db-token=${secret}`,
    `PGPASSWORD=${secret}`,
    `pwd=${secret}`,
    `passphrase: ${secret}`,
    `{"private_key": "${secret}"}`,
    `"password": "a\\" ${secret}"`,
    `client-key-data: ${secret}`,
    `https://hooks.slack.com/services/T0/B0/${secret}`,
    `-----BEGIN PGP PRIVATE KEY BLOCK-----\n${secret}`,
    `-----BEGIN RSA PRIVATE KEY-----\n${secret}\n-----END RSA PRIVATE KEY-----`,
  ])('hides it in %j', (text) => {
    expect(mask(text)).not.toContain(secret);
  });

  it.each([
    'secrets could not be read (denied): secrets is forbidden',
    'tokenreviews.authentication.k8s.io "x" is forbidden',
    'user-token is not disclosed; the token of default is mounted',
    'web-token-abcde holds one',
    'kubernetes:list pods: User "arn:aws:sts::1:assumed-role/x" cannot list resource "pods"',
    'https://127.0.0.1:6443/api/v1/pods?limit=500',
  ])('leaves %j as it is', (text) => {
    expect(mask(text)).toBe(text);
  });

  it.each(['-', 'password', 'a://', '-----BEGIN PRIVATE KEY-----', 'token="', 'eyJ', '--token ', 'cookie:', 'sig=?'])(
    'takes no time to speak of for 20,000 characters of %j',
    (text) => {
      const started = performance.now();
      mask(text.repeat(20_000 / text.length));
      expect(performance.now() - started).toBeLessThan(1_000);
    },
  );
});
