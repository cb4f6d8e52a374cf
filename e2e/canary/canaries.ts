import type { SealedFieldName } from '@/newsroom/sealed/vocabulary';

/**
 * Words that stand nowhere else in the world, in every field that can be sealed; of one source in Latin letters, of one in
 * Persian, and of one that the desk knew by name before it was sealed.
 */
export const sealedWords: Record<'nurse' | 'clerk' | 'guard', Record<SealedFieldName, string>> = {
  nurse: {
    name: 'Qorvanix Zelmundra',
    alias: 'Vexolind\nThe Brumquist',
    employer: 'Hospital of Thrandimar',
    phone: '+93 70 918 2736\n0799 46 55 019',
    email: 'q.zelmundra@pluvexo.example',
    address: '77 Krelvin Lane, Ostrabad',
    account: 'zelmundraq',
    remarks: 'Meets only at the Wexhollow bridge.',
  },
  clerk: {
    name: 'ژولیزان قرمندپور',
    alias: 'زاغچه‌نشان',
    employer: 'Bureau of Yandolime',
    phone: '+44 20 7946 8831',
    email: 'grumvelt@snorvex.example',
    address: '9 Plixton Mews\nDarvonshire',
    account: 'grumveltian',
    remarks: 'Fears the man called Hexbarrow.',
  },
  guard: {
    name: 'Torvessa Quillane',
    alias: 'Mothwick',
    employer: 'Depot of Yarrabune',
    phone: '+92 21 345 9077',
    email: 't.quillane@vumbrel.example',
    address: '5 Sorrelgate Row\nPemberlind',
    account: 'quillanetor',
    remarks: 'Her brother is called Fenwhistle.',
  },
};

/** A recording of each: what it is called, and what stands in it again and again. */
export const sealedRecordings: Record<'nurse' | 'clerk', { name: string; words: string }> = {
  nurse: { name: 'Sybbelund at the ford.wav', words: 'The password is Ulvqarnix. ' },
  clerk: { name: 'مهرزادان.txt', words: 'شب‌پره‌گان می‌آیند Drovanthel. ' },
};

/** What is searched for: each distinctive part of what is sealed. */
export const canaries: readonly string[] = [
  'Qorvanix', 'Zelmundra', 'Vexolind', 'Brumquist', 'Thrandimar', '918 2736', '46 55 019', 'q.zelmundra@pluvexo', 'Krelvin', 'zelmundraq', 'Wexhollow',
  'ژولیزان', 'قرمندپور', 'زاغچه', 'Yandolime', '7946 8831', 'grumvelt@snorvex', 'Plixton', 'Darvonshire', 'grumveltian', 'Hexbarrow',
  'Torvessa', 'Quillane', 'Mothwick', 'Yarrabune', '345 9077', 't.quillane@vumbrel', 'Sorrelgate', 'Pemberlind', 'quillanetor', 'Fenwhistle',
  'Sybbelund', 'Ulvqarnix', 'مهرزادان', 'شب‌پره‌گان', 'Drovanthel',
];

/** Every writing in which bytes may hold a word: plain, without what parts digits, escaped for JSON and HTML and addresses, in base64 and in hexadecimal. */
function writingsOf(canary: string): string[] {
  const bytes = Buffer.from(canary, 'utf8');
  const plain = canary.toLowerCase();
  const packed = /^[\d ]+$/.test(canary) ? canary.replaceAll(' ', '') : plain;
  const json = [...canary].map((sign) => (sign.charCodeAt(0) > 126 ? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}` : sign)).join('').toLowerCase();
  const html = [...canary].map((sign) => (sign.charCodeAt(0) > 126 ? `&#x${sign.charCodeAt(0).toString(16)};` : sign)).join('').toLowerCase();
  const address = encodeURIComponent(canary).toLowerCase();
  return [...new Set([plain, packed, json, html, address, address.replaceAll('%20', '+'), bytes.toString('hex')])];
}

/** The middle of a word in base64, wherever in three bytes it begins; letters of two cases tell it from chance. */
function base64Of(canary: string): string[] {
  return [0, 1, 2].map((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), Buffer.from(canary, 'utf8')]).toString('base64').replaceAll('=', '');
    return whole.slice(Math.ceil((shift * 4) / 3) + 1, -2);
  });
}

const sought = canaries.map((canary) => ({ canary, writings: writingsOf(canary), base64: base64Of(canary) }));

/** The canaries that a text or a file holds, in whatever writing. */
export function canariesIn(held: string | Uint8Array): string[] {
  const text = typeof held === 'string' ? held : Buffer.from(held).toString('utf8');
  const lower = text.toLowerCase();
  return sought.filter(({ writings, base64 }) => writings.some((each) => lower.includes(each)) || base64.some((each) => text.includes(each))).map(({ canary }) => canary);
}
