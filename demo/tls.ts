import 'reflect-metadata';
import { createPrivateKey, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export interface Identity {
  /** PEM. */
  readonly cert: string;
  /** PEM, PKCS #8. */
  readonly key: string;
}

/** A certificate authority that lives as long as this process. */
export interface Authority {
  /** PEM. */
  readonly ca: string;
  /** A certificate for hosts (server) or for a user of groups (client). */
  issue(subject: {
    readonly commonName: string;
    readonly organizations?: readonly string[];
    readonly hosts?: readonly string[];
  }): Promise<Identity>;
}

/** Valid for a day from a minute ago. */
export async function createAuthority(name = 'kubesweep demo CA'): Promise<Authority> {
  const keys = await generate();
  const { notBefore, notAfter } = validity();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: [{ CN: [name] }],
    notBefore,
    notAfter,
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 1, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
    ],
  });
  return issuer(certificate, keys.privateKey);
}

/** The authority whose certificate and key (PEM, SEC 1 or PKCS #8, P-256) another program made. */
export async function loadAuthority(ca: string, key: string): Promise<Authority> {
  const pkcs8 = createPrivateKey(key).export({ type: 'pkcs8', format: 'der' });
  return issuer(
    new x509.X509Certificate(ca),
    await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']),
  );
}

function issuer(certificate: x509.X509Certificate, privateKey: webcrypto.CryptoKey): Authority {
  const { notBefore, notAfter } = validity();
  return {
    ca: certificate.toString('pem'),
    async issue({ commonName, organizations = [], hosts = [] }) {
      const own = await generate();
      const leaf = await x509.X509CertificateGenerator.create({
        serialNumber: serial(),
        subject: [...(organizations.length ? [{ O: [...organizations] }] : []), { CN: [commonName] }],
        issuer: certificate.subject,
        notBefore,
        notAfter,
        publicKey: own.publicKey,
        signingKey: privateKey,
        signingAlgorithm: algorithm,
        extensions: [
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
          new x509.ExtendedKeyUsageExtension([
            hosts.length ? x509.ExtendedKeyUsage.serverAuth : x509.ExtendedKeyUsage.clientAuth,
          ]),
          ...(hosts.length
            ? [
                new x509.SubjectAlternativeNameExtension(
                  hosts.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value })),
                ),
              ]
            : []),
        ],
      });
      const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', own.privateKey);
      return { cert: leaf.toString('pem'), key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY') };
    },
  };
}

const generate = () => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const serial = () => Buffer.from(webcrypto.getRandomValues(new Uint8Array(8))).toString('hex');
function validity() {
  const now = Date.now();
  return { notBefore: new Date(now - 60_000), notAfter: new Date(now + 86_400_000) };
}
