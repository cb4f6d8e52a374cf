/** Ways of writing an address of this machine or of a house so that it does not look like one. `PORT` is a listener's. */
const loopback = [
  '127.0.0.1', '127.0.0.1.', '127.1', '127.0.1', '127.1.1.1', '127.255.255.254', '2130706433', '2130706433.', '017700000001', '0177.0.0.1',
  '0177.0.0.01', '0177.1', '00000177.0.0.1', '0x7f.0.0.1', '0x7f.1', '0x7F000001', '0X7f.0X0.0x0.0x1', '0x7f.0.1', '127.0x0.0.01', '0x7f000001',
  '127.00000.0000.0001', '1２7.0.0.1', '１２７.０.０.１', '①②⑦.⓪.⓪.①', '127。0。0。1', '127．0．0．1', '127｡0｡0｡1', '１２７。０。０。１', '%31%32%37.0.0.1',
  '127%2e0%2e0%2e1', '%31%32%37%2E%30%2E%30%2E%31', '127.0.0.1%00', '127.0.0.1%20', '0', '0.0.0.0', '00', '0x0', '0.0', '0.0.0', '000.000.000.000', '127.0.0.1%09',
  'localhost', 'LOCALHOST', 'localhost.', 'ｌｏｃａｌｈｏｓｔ', 'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ', 'local%68ost', 'a.localhost', 'localhost.localdomain', 'ip6-localhost', 'lo\u00adcalhost', '127.0.0\u200b.1',
];
const private4 = [
  '10.0.0.1', '10.255.255.255', '172.16.0.1', '172.31.255.254', '192.168.0.1', '192.168.1.254', '169.254.169.254', '169.254.0.1', '0xa9fea9fe', '2852039166',
  '0251.0376.0251.0376', '169.16689662', '100.64.0.1', '100.100.100.200', '100.127.255.254', '192.0.0.192', '192.0.0.8', '192.0.2.1', '198.51.100.7', '203.0.113.9',
  '198.18.0.1', '198.19.255.255', '192.88.99.1', '192.31.196.1', '192.52.193.1', '192.175.48.1', '168.63.129.16', '224.0.0.1', '239.255.255.250', '240.0.0.1', '255.255.255.255', '0.1.2.3', '167772161', '012.0.0.1', '0x0a.1',
];
const v6 = [
  '[::1]', '[0:0:0:0:0:0:0:1]', '[0000:0000:0000:0000:0000:0000:0000:0001]', '[::]', '[::0.0.0.1]', '[::127.0.0.1]', '[::7f00:1]', '[::ffff:127.0.0.1]', '[::FFFF:7f00:1]',
  '[0:0:0:0:0:ffff:127.0.0.1]', '[::ffff:0:127.0.0.1]', '[::ffff:10.0.0.1]', '[::ffff:169.254.169.254]', '[::ffff:a9fe:a9fe]', '[64:ff9b::127.0.0.1]', '[64:ff9b::7f00:1]',
  '[64:ff9b::a9fe:a9fe]', '[64:ff9b:1::7f00:1]', '[2002:7f00:1::]', '[2002:7f00:0001::1]', '[2002:a9fe:a9fe::1]', '[2002:0a00:0001::]', '[2001:0:7f00:1::]',
  '[2001:0000:4136:e378:8000:63bf:80ff:fffe]', '[2001:db8::1]', '[2001:10::1]', '[2001:20::1]', '[2620:4f:8000::1]', '[3fff::1]', '[5f00::1]', '[100::1]', '[fe80::1]', '[fe80::1%25lo]', '[fe80::1%lo]',
  '[::1%25lo]', '[fec0::1]', '[fc00::1]', '[fd00:ec2::254]', '[fd12:3456:789a::1]', '[ff02::1]', '[ff0e::1]', '[2606:4700::5efe:7f00:1]', '[2606:4700::200:5efe:127.0.0.1]',
];
const whole = [
  'http://127.0.0.1:PORT/', 'http://localhost:PORT/', 'http://[::1]:PORT/', 'https://127.0.0.1:PORT/', 'http://public.news:PORT/', 'http://public.news:22/', 'http://public.news:8080/',
  'https://public.news:80/', 'http://public.news:443/', 'http://user@127.0.0.1/', 'http://public.news@127.0.0.1/', 'http://public.news:80@127.0.0.1/', 'http://public.news%40127.0.0.1/',
  'http://user:word@public.news/', 'http://@public.news/', 'http://:@public.news/', 'http://127.0.0.1\\@public.news/', 'http://public.news\\@127.0.0.1/', 'http:\\\\127.0.0.1\\', 'http:\\\\public.news\\', 'http://public\t.news/',
  'http:/\\127.0.0.1/', 'http:127.0.0.1', 'http:/127.0.0.1', 'http:////127.0.0.1/', 'http://127.0.0.1#@public.news/', 'http://127.0.0.1?@public.news/', 'ht\ttp://127.0.0.1/',
  'http://127.0\n.0.1/', 'http://127.0.0.1\t/', '\u0000http://127.0.0.1/', ' http://127.0.0.1/', 'http://127.0.0.1 /', 'http://[::1', 'http://[::1]]/', 'http://[127.0.0.1]/',
  'http://256.256.256.256/', 'http://127.0.0.1.1/', 'http://127.0.0.08/', 'http://4294967296/', 'http://0x100000000/', 'file:///etc/passwd', 'ftp://127.0.0.1/', 'ftp://public.news/', 'file://public.news/etc/passwd', 'gopher://127.0.0.1:PORT/_x',
  'dict://127.0.0.1:PORT/', 'ws://127.0.0.1:PORT/', 'data:text/html,hello', 'javascript:alert(1)', 'view-source:http://127.0.0.1/', 'blob:http://127.0.0.1/x', 'jar:http://127.0.0.1!/',
  'about:blank', 'http://', 'http:///', 'http://?', '', 'unix:/var/run/docker.sock',
];

/** Names whose answers are the trick: what an attacker's own name server may say, or a name of a house. */
export const answers: Record<string, string[]> = {
  'loop.news': ['127.0.0.1'],
  'zero.news': ['0.0.0.0'],
  'six.news': ['::1'],
  'mapped.news': ['::ffff:127.0.0.1'],
  'mapped-hex.news': ['::ffff:7f00:1'],
  'compatible.news': ['::7f00:1'],
  'nat64.news': ['64:ff9b::7f00:1'],
  'sixtofour.news': ['2002:7f00:1::1'],
  'teredo.news': ['2001:0:4136:e378:8000:63bf:80ff:fffe'],
  'house.news': ['192.168.1.1'],
  'ten.news': ['10.1.2.3'],
  'metadata.news': ['169.254.169.254'],
  'metadata6.news': ['fd00:ec2::254'],
  'shared.news': ['100.64.0.1'],
  'linklocal.news': ['fe80::1'],
  'zone.news': ['fe80::1%lo'],
  'zone-public.news': ['2606:4700::1111%lo'],
  'broadcast.news': ['255.255.255.255'],
  'mixed.news': ['93.184.215.14', '127.0.0.1'],
  'mixed-last.news': ['2606:4700::1111', '93.184.215.14', '::1'],
  'mixed-first.news': ['10.0.0.1', '93.184.215.14'],
  'nothing.news': [],
  'rubbish.news': ['not an address'],
  'octal.news': ['0177.0.0.1'],
  'decimal.news': ['2130706433'],
  'named.news': ['localhost'],
  '127.0.0.1.nip.io': ['127.0.0.1'],
  'xn--fiqs8s.news': ['127.0.0.1'],
  'trailing.news.': ['127.0.0.1'],
  // A house whose own name server gives public addresses to the names it keeps for itself.
  'printer.local': ['93.184.215.14'],
  'db.internal': ['93.184.215.14'],
  redis: ['93.184.215.14'],
};

const atHome = ['printer.local', 'db.internal', 'router.lan', 'nas.home', 'mail.corp', 'hub.home.arpa', 'host.docker.internal', 'metadata.google.internal', 'hidden.onion', 'redis', 'db.intranet'];

/** Every trick as a whole address, for a listener on `port`. */
export function addressTricks(port: number): string[] {
  const hosts = new Set([...loopback, ...private4, ...v6, ...Object.keys(answers), ...atHome]);
  return [...[...hosts].map((host) => `http://${host}/`), ...['127.0.0.1', '[::1]', 'localhost', 'loop.news'].map((host) => `https://${host}/`), ...whole].map((trick) =>
    trick.replaceAll('PORT', String(port)),
  );
}
