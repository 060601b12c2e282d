import type { KeyMetadata, KMSClient } from '@aws-sdk/client-kms';
import { oncePer } from '../../cloud/once.ts';
import { isDenied } from '../../errors.ts';
import type { EksKey } from '../../model/eks-parts.ts';
import { part } from './part.ts';
import { gone, type Service } from './service.ts';

/** Keys of one region by ARN, each asked once. */
export function encryptionKeys(kms: Service<KMSClient>): (arn: string) => Promise<EksKey> {
  const keys = oncePer<string, EksKey>(isDenied);
  return (arn) => keys(arn, () => keyOf(kms, arn));
}

async function keyOf(kms: Service<KMSClient>, KeyId: string): Promise<EksKey> {
  const { DescribeKeyCommand, GetKeyRotationStatusCommand } = await import('@aws-sdk/client-kms');
  try {
    const { KeyMetadata: key } = await kms.ask('kms:DescribeKey', KeyId, (client, abort) =>
      client.send(new DescribeKeyCommand({ KeyId }), abort),
    );
    if (!key) return {};
    const facts = part(key, 'Arn', 'KeyState', 'KeyManager', 'KeySpec', 'Origin', 'DeletionDate', 'MultiRegion');
    if (!rotates(key)) return facts;
    const { KeyRotationEnabled } = await kms.ask('kms:GetKeyRotationStatus', KeyId, (client, abort) =>
      client.send(new GetKeyRotationStatusCommand({ KeyId }), abort),
    );
    return { ...facts, KeyRotationEnabled };
  } catch (error) {
    if (!gone(error)) throw error;
    return { missing: true };
  }
}

/** KMS refuses the question for keys that it did not make, cannot rotate, or that are not in use. */
const rotates = ({ KeyState, KeySpec = 'SYMMETRIC_DEFAULT', Origin = 'AWS_KMS', KeyManager }: KeyMetadata) =>
  KeyState === 'Enabled' && KeySpec === 'SYMMETRIC_DEFAULT' && Origin === 'AWS_KMS' && KeyManager !== 'AWS';
