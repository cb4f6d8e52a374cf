import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readMetadata } from './read-metadata';
import { userComment } from './user-comment';

const blank = () => sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } });

const xmp = (said: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
    xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">${said}</rdf:Description></rdf:RDF></x:xmpmeta>`;

test('a title in several languages, and each part of who took it, are told', async () => {
  const said = `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">The gate</rdf:li><rdf:li xml:lang="fa">دروازه</rdf:li><rdf:li xml:lang="de">Das Tor</rdf:li></rdf:Alt></dc:title>
    <dc:creator><rdf:Seq><rdf:li>A witness</rdf:li><rdf:li>Another</rdf:li></rdf:Seq></dc:creator>
    <Iptc4xmpCore:CreatorContactInfo rdf:parseType="Resource"><Iptc4xmpCore:CiEmailWork>w@mail.example</Iptc4xmpCore:CiEmailWork></Iptc4xmpCore:CreatorContactInfo>`;
  const told = await readMetadata(await blank().withXmp(xmp(said)).jpeg().toBuffer());
  expect(told).toMatchObject({ creator: 'A witness, Another', 'CreatorContactInfo CiEmailWork': 'w@mail.example' });
  expect(Object.values(told!)).toEqual(expect.arrayContaining(['The gate', 'دروازه', 'Das Tor']));
});

test('who is named twice, otherwise each time, is told twice', async () => {
  const bytes = await blank().withExif({ IFD0: { Artist: 'A witness' } }).withXmp(xmp('<tiff:Artist>Somebody else</tiff:Artist>')).jpeg().toBuffer();
  expect(Object.values((await readMetadata(bytes))!)).toEqual(expect.arrayContaining(['A witness', 'Somebody else']));
});

test.each([
  ['ASCII\0\0\0', Buffer.from('Seen by a nurse')],
  ['\0\0\0\0\0\0\0\0', Buffer.from('Seen by a nurse')],
  ['UNICODE\0', Buffer.from('Seen by a nurse', 'utf16le')],
  ['UNICODE\0', Buffer.from('Seen by a nurse', 'utf16le').swap16()],
])('a comment written as %j is read', (writing, text) => {
  expect(userComment(Buffer.concat([Buffer.from(writing, 'latin1'), text]))).toBe('Seen by a nurse');
});

test('a picture that says nothing, and what is none, tell nothing', async () => {
  expect(await readMetadata(await blank().webp().toBuffer())).toBeNull();
  expect(await readMetadata(Buffer.from('words'))).toBeNull();
});
