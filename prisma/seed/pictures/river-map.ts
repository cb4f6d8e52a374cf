/** A sketch map of a river with a weir, drawn by hand; 1200 × 800. */
export function riverMap(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800" font-family="DejaVu Sans, Arial, sans-serif">
  <rect width="1200" height="800" fill="#ece9da"/>
  <path d="M0 620C180 560 220 430 390 410S640 520 780 440 930 200 1200 170V0H0Z" fill="#e2dec9"/>
  <path d="M-20 640C180 580 220 440 390 420S640 530 780 450 930 210 1220 178" fill="none" stroke="#8fb0c2" stroke-width="34" stroke-linecap="round"/>
  <path d="M390 420C420 300 520 250 560 120" fill="none" stroke="#8fb0c2" stroke-width="16" stroke-linecap="round"/>
  <g fill="#2c2a25">
    <rect x="764" y="398" width="12" height="96" transform="rotate(-24 770 446)"/>
    <text x="792" y="520" font-size="30" font-weight="700">Old weir</text>
    <circle cx="330" cy="446" r="12"/><text x="224" y="508" font-size="30">Harwick</text>
    <circle cx="1060" cy="214" r="12"/><text x="1000" y="290" font-size="30">Upper Arlen</text>
  </g>
  <g transform="translate(892 306)"><circle r="26" fill="none" stroke="#28589c" stroke-width="6"/><circle r="8" fill="#28589c"/></g>
  <text x="640" y="270" font-size="28" fill="#28589c" font-weight="700">Counted here</text>
  <text x="80" y="110" font-size="38" letter-spacing="8" fill="#7c7660">RIVER ARLEN</text>
</svg>`;
}
