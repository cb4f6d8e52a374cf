type Bar = { label: string; value: number; words?: string; strong?: boolean };

const ink = '#26241f';
const faint = '#8a8372';

/** A bar chart on paper, 1200 × 800, drawn for a story: title, bars from zero, and where the figures come from. */
export function barChart({ title, source, bars }: { title: string; source: string; bars: Bar[] }): string {
  const most = Math.max(...bars.map(({ value }) => value));
  const height = 420 / bars.length;
  const rows = bars.map(({ label, value, words = value.toLocaleString('en'), strong = false }, index) => {
    const y = 190 + index * height;
    const width = Math.max(6, (value / most) * 640);
    return `<text x="330" y="${y + height * 0.5}" text-anchor="end" font-size="30" fill="${ink}">${escaped(label)}</text>
    <rect x="350" y="${y + height * 0.12}" width="${width}" height="${height * 0.6}" fill="${strong ? '#28589c' : '#b8ad96'}"/>
    <text x="${366 + width}" y="${y + height * 0.5}" font-size="30" font-weight="700" fill="${ink}">${escaped(words)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800" font-family="DejaVu Sans, Arial, sans-serif">
  <rect width="1200" height="800" fill="#f4f0e7"/>
  <text x="60" y="110" font-size="42" font-weight="700" fill="${ink}">${escaped(title)}</text>
  ${rows.join('\n  ')}
  <line x1="350" y1="180" x2="350" y2="640" stroke="${faint}" stroke-width="2"/>
  <text x="60" y="730" font-size="24" fill="${faint}">${escaped(source)}</text>
</svg>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
