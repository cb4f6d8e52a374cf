import dgram from 'node:dgram';
import { once } from 'node:events';
import net from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AddressRefused, isPublicAddress, type Resolve } from '../../platform/public-address';
import { type Door, openDoor } from './door';
import { followRedirects } from './follow-redirects';
import { limits } from './limits';
import { openRecorder } from './recorder';
import { addressTricks, answers } from './testing/address-tricks';
import { openForbiddenListener, openHosts } from './testing/local-hosts';

let listener: Awaited<ReturnType<typeof openForbiddenListener>>;
let host: Awaited<ReturnType<typeof openHosts>>;
let leadsTo = '';
let tricks: string[];

beforeAll(async () => {
  listener = await openForbiddenListener();
  tricks = addressTricks(listener.port);
  host = await openHosts(['public.news'], (_request, response) => response.writeHead(302, { location: leadsTo }).end());
});

afterAll(async () => {
  await host.close();
  await listener.close();
});

const publicAddress = '93.184.215.14';

/** The one host that could be asked: an address that names it beside a trick is refused for the trick. */
const ordinary: Record<string, string[]> = { 'public.news': [publicAddress] };

const resolve: Resolve = (name) => Promise.resolve(answers[name] ?? answers[`${name}.`] ?? ordinary[name] ?? []);

/** Ports 80 and 443 stand for the listener's, so that whatever is let through arrives there and is heard. */
function armed(door: Door): Door {
  return { ...door, places: async (url) => (await door.places(url)).map((place) => (place.port === 80 || place.port === 443 ? { ...place, port: listener.port } : place)) };
}

/** What became of an address: the sentence with which it was refused, or what was heard. */
async function outcomeOf(address: string, door: Door): Promise<string> {
  const quick = { ...limits, requestTime: 500, requestsPerSecond: 10_000 };
  const recorder = openRecorder({ door, limits: quick });
  try {
    const chain = await followRedirects(address, { door, recorder, limits: quick, headers: [] });
    return `answered ${chain.at(-1)?.status}`;
  } catch (error) {
    return error instanceof AddressRefused ? 'refused' : `failed: ${String(error)}`;
  }
}

/** Addresses may hold what a header cannot; a host writes them in its redirect as best it can. */
function asLocation(trick: string): string {
  return Buffer.from(trick.replace(/[\u0000-\u0008\n\r]/g, ''), 'utf8').toString('latin1');
}

describe('an address that leads into this machine or this house', () => {
  it('is tried in at least 150 spellings', () => {
    expect(new Set(tricks).size).toBeGreaterThanOrEqual(150);
    expect(new Set(tricks).size).toBe(tricks.length);
  });

  it('is refused when a person types it, and nobody is asked', async () => {
    const door = armed(openDoor({ resolve }));
    const before = listener.heard;
    for (const trick of tricks) expect(await outcomeOf(trick, door), trick).toBe('refused');
    expect(listener.heard).toBe(before);
  });

  it('is refused when a host on the public internet leads there', async () => {
    const door = armed(openDoor({ resolve, allowance: host.allowance }));
    const before = listener.heard;
    for (const trick of tricks.filter((each) => !/^(http:\/?[^/\\]|about|$)|public\.news|^http:\/\/\?|^http:\/\/\/?$/.test(each))) {
      leadsTo = asLocation(trick);
      expect(await outcomeOf('http://public.news/', door), trick).toBe('refused');
    }
    expect(listener.heard).toBe(before);
  });

  it('would be heard if the door judged nothing', async () => {
    const careless: Door = {
      read: (text, base) => new URL(text, base),
      places: async (url) => (await resolve(url.hostname)).concat(url.hostname.replace(/^\[|\]$/g, '')).map((address) => ({ address, port: listener.port })),
    };
    const before = listener.heard;
    const loops = tricks.filter((trick) => URL.canParse(trick) && /^http:\/\/(127\.|0\.0\.0\.0|\[::1\]|\[::ffff:7f)/.test(new URL(trick).href));
    for (const trick of loops) await outcomeOf(trick, careless);
    expect(loops.length).toBeGreaterThan(40);
    expect(listener.heard - before).toBeGreaterThanOrEqual(loops.length);
  });
});

describe('the listener that must hear nothing', () => {
  it.each(['127.0.0.1', '::1'])('hears whoever comes to %s, by connection and by datagram', async (address) => {
    const before = listener.heard;
    const connection = net.connect(listener.port, address);
    await once(connection.resume(), 'close');
    expect(listener.heard - before).toBe(1);
    const socket = dgram.createSocket(address === '::1' ? 'udp6' : 'udp4');
    const came = listener.next();
    socket.send('QUIC', listener.port, address);
    await came;
    expect(listener.heard - before).toBe(2);
    socket.close();
  });
});

describe('a name whose answer changes', () => {
  it('is connected to where it was checked, never where it points a moment later', async () => {
    let asked = 0;
    const rebinding: Resolve = () => Promise.resolve([(asked += 1) === 1 ? publicAddress : '127.0.0.1']);
    const before = listener.heard;
    const checked = openDoor({ resolve: rebinding });
    // The public address stands for the host of this test, this machine's own for the listener.
    const door = armed({
      ...checked,
      places: async (url) => (await checked.places(url)).map((place) => (place.address === publicAddress ? { address: '127.0.0.1', port: host.allowance.http } : place)),
    });
    leadsTo = 'http://rebinding.news/again';
    expect(await outcomeOf('http://rebinding.news/', door)).toBe('refused');
    expect(asked, 'one answer for each connection').toBe(2);
    expect(listener.heard).toBe(before);
  });
});

describe('redirects', () => {
  it('are followed five times and not a sixth', async () => {
    let hops = 5;
    const chain = await openHosts(['public.news'], (_request, response) => {
      hops -= 1;
      if (hops < 0) response.end('here');
      else response.writeHead(302, { location: `/${hops}` }).end();
    });
    const door = openDoor({ allowance: chain.allowance });
    expect(await outcomeOf('http://public.news/', door)).toBe('answered 200');
    hops = 6;
    expect(await outcomeOf('http://public.news/', door)).toBe('refused');
    await chain.close();
  });
});

describe('the public internet', () => {
  it.each(['93.184.215.14', '1.1.1.1', '8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.255.255', '100.128.0.1', '192.169.0.1', '2606:4700::1111', '2a00:1450:4001::1', '2001:4860:4860::8888'])(
    '%s belongs to it',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});
