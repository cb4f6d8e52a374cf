/** A sketch map of the border at Spin Boldak, drawn by hand; 1200 × 800. */
export function crossingMap(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800" font-family="DejaVu Sans, Arial, sans-serif">
  <rect width="1200" height="800" fill="#efe9dc"/>
  <path d="M0 0H720L690 120 742 214 705 322 760 430 728 546 790 668 770 800H0Z" fill="#e3d9c3"/>
  <path d="M720 0 690 120 742 214 705 322 760 430 728 546 790 668 770 800" fill="none" stroke="#7a6a4f" stroke-width="5" stroke-dasharray="22 12"/>
  <g fill="none" stroke="#b39b72" stroke-width="9" stroke-linecap="round">
    <path d="M60 150C220 190 330 250 420 292S600 380 716 378 940 420 1140 610"/>
    <path d="M420 292C380 420 300 560 210 760" stroke-width="5"/>
  </g>
  <g fill="#3a352c">
    <circle cx="420" cy="292" r="11"/><text x="444" y="280" font-size="34" font-weight="700">Kandahar</text>
    <circle cx="648" cy="374" r="9"/><text x="452" y="430" font-size="30">Spin Boldak</text>
    <circle cx="806" cy="386" r="9"/><text x="826" y="372" font-size="30">Chaman</text>
    <circle cx="1136" cy="606" r="11"/><text x="980" y="660" font-size="34" font-weight="700">Quetta</text>
  </g>
  <g transform="translate(722 378)"><circle r="26" fill="none" stroke="#a3341f" stroke-width="6"/><circle r="8" fill="#a3341f"/></g>
  <text x="758" y="326" font-size="28" fill="#a3341f" font-weight="700">The crossing</text>
  <text x="96" y="90" font-size="40" letter-spacing="10" fill="#857659">AFGHANISTAN</text>
  <text x="880" y="150" font-size="40" letter-spacing="10" fill="#857659">PAKISTAN</text>
  <g stroke="#3a352c" stroke-width="4" fill="none"><path d="M440 720v14h200v-14"/></g><text x="540" y="704" text-anchor="middle" font-size="24" fill="#3a352c">about 60 km</text>
</svg>`;
}
