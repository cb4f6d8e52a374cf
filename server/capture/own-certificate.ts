import { fromBER, Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, Certificate } from 'pkijs';

/**
 * A certificate for the few seconds in which the browser speaks with the proxy beside it. Nobody trusts it: that browser
 * is told to accept any, since what the hosts themselves showed is judged and kept where they are asked.
 */
export async function ownCertificate(): Promise<{ key: string; cert: string }> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: Date.now() % 2 ** 31 });
  const commonName = new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: 'browser proxy' }) });
  certificate.issuer.typesAndValues.push(commonName);
  certificate.subject.typesAndValues.push(commonName);
  certificate.notBefore.value = new Date(Date.now() - 3_600_000);
  certificate.notAfter.value = new Date(Date.now() + 3_600_000);
  await certificate.subjectPublicKeyInfo.importKey(pair.publicKey);
  await certificate.sign(pair.privateKey, 'SHA-256');
  const der = certificate.toSchema(true).toBER();
  if (fromBER(der).offset === -1) throw new Error('The certificate of the browser proxy could not be written.');
  return { cert: pem('CERTIFICATE', der), key: pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', pair.privateKey)) };
}

function pem(label: string, bytes: ArrayBuffer): string {
  const lines = Buffer.from(bytes).toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
