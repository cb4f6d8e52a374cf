import { type Counted, neverExported } from './left-out';

/** What a package says of itself to whoever receives it. */
export function exportReadme(fingerprint: string, { leftOut, notSearched }: { leftOut: readonly Counted[]; notSearched: readonly Counted[] }): string {
  return `EVIDENCE REPORT

manifest.json  claims, the evidence for them, what was checked, and each chain of custody
files/         the files of evidence, as they were kept, each named by its SHA-256
SHA256SUMS     the SHA-256 of every other file here, in the form of sha256sum
SHA256SUMS.sig the newsroom's signature of SHA256SUMS (Ed25519)
public-key.pem the key that checks the signature

How to check it

1. Unpack it, and open a terminal in the folder.

2. That no file was changed:
   sha256sum -c SHA256SUMS

3. That the list of hashes is what the newsroom signed (OpenSSL 3):
   openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig

4. That the key is the newsroom's: ask the newsroom for the fingerprint of its key by a way you trust, and compare
   openssl pkey -pubin -in public-key.pem -outform DER | sha256sum
   For this package it has to be
   ${fingerprint}

Chains of custody

Every touch of a piece of evidence is one link. Its hash is SHA-256 over the canonical JSON (RFC 8785) of an object with
evidenceId (the id of the evidence), sequence, action, data, personId, at and previousHash. The first link follows 64 zeros.
A link whose data had to be left out in part cannot be computed anew; it still has to carry the hash that the next one names.

Left out of this package

${neverExported.map((sentence) => `- ${sentence}`).join('\n')}

In numbers

${inNumbers(leftOut)}

Not searched

The files themselves are as they were kept: what stands in them, and what a picture says of the camera and the place, is
not taken out. Their words, and what they say of themselves, were searched for sealed names where they could be read. What
stands in pictures, recordings and scans is not searched, nor is what is locked or encoded within a file; and no program finds
who is told without being named. The manifest says of each file whether all its words were searched.

${inNumbers(notSearched)}

Look at the files before you hand them on.
`;
}

function inNumbers(numbers: readonly Counted[]): string {
  if (numbers.length === 0) return 'Nothing: there was none.';
  return numbers.map(({ what, number, why }) => `- ${what}: ${number}. ${why}`).join('\n');
}
