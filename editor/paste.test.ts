import { describe, expect, it } from 'vitest';
import { cleanPastedHtml, largestPaste, PasteTooLarge } from './paste';
import { claimId } from './testing/build';

function wrapped(address: string, times: number): string {
  return times === 0 ? address : wrapped(`https://www.google.com/url?q=${encodeURIComponent(address)}`, times - 1);
}

describe('a paste from Word', () => {
  const page = (html: string) =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
    <!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
    <body lang=EN-GB><!--StartFragment-->${html}<!--EndFragment--></body></html>`;

  it('is plain paragraphs', () => {
    const html = `<p class=MsoNormal style='margin-bottom:8pt;mso-line-height-rule:exactly'><b><span lang=EN-GB style='font-size:11.0pt'>The
      post</span></b><span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>fell.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoNormal>In <st1:place w:st="on">Quetta</st1:place>, <i style='mso-bidi-font-style:normal'>they</i> wait.</p>`;
    expect(cleanPastedHtml(page(html))).toBe(
      '<p><strong>The post</strong> fell.</p> <p>In Quetta, <em>they</em> wait.</p>',
    );
  });

  it('has real lists, whose bullets are no longer words', () => {
    const item = (sign: string, text: string, [open, close]: [string, string]) =>
      `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${open}[if !supportLists]${close}<span
      style='font-family:Symbol;mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>${open}[endif]${close}${text}<o:p></o:p></p>`;
    const html = item('·', 'One', ['<!', '>']) + item('·', 'Two', ['<!--', '-->']) + item('1.', 'First', ['<!', '>']) + '<p>After</p>';
    expect(cleanPastedHtml(page(html))).toBe(
      '<ul><li><p>One</p></li><li><p>Two</p></li></ul><ol><li><p>First</p></li></ol><p>After</p>',
    );
  });
});

describe('a paste from Google Docs', () => {
  it('is bold only where it was bold', () => {
    const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-7a"><h2 dir="ltr"><span
      style="font-size:16pt;font-weight:400;">Border</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-weight:700;">The post</span><span
      style="font-weight:400;font-style:italic;"> fell</span><span>.</span></p><br /><p dir="ltr"><a href="https://www.google.com/url?q=https://example.org/a%3Fb%3D1&amp;sa=D&amp;ust=1"><span>link</span></a></p></b>`;
    expect(cleanPastedHtml(html)).toBe(
      '<h2>Border</h2><p><strong>The post</strong><em> fell</em>.</p><p><a href="https://example.org/a?b=1">link</a></p>',
    );
  });

  it('keeps lists, at most three levels deep', () => {
    const list = (levels: number): string => `<ul style="margin:0"><li dir="ltr"><p role="presentation"><span>${levels}</span></p>${levels > 1 ? list(levels - 1) : ''}</li></ul>`;
    expect(cleanPastedHtml(list(2))).toBe('<ul><li><p>2</p><ul><li><p>1</p></li></ul></li></ul>');
    expect(cleanPastedHtml(list(9)).match(/<ul>/g)).toHaveLength(3);
    expect(cleanPastedHtml(list(9)).replace(/<[^>]*>/g, '')).toBe('987654321');
  });
});

describe('what a paste is made of', () => {
  it.each<[string, string, string]>([
    ['runs of no-break spaces', 'a&nbsp;&nbsp; b&#160;c\u00a0d', 'a b c d'],
    ['a no-break space that counts', '10&nbsp;km and 5\u00a0000', '10\u00a0km and 5\u00a0000'],
    ['named characters', 'caf&eacute; &amp;lt; &#60;b&#62; &#x2014; A&B &', 'caf&eacute; &amp;lt; &lt;b&gt; — A&amp;B &amp;'],
    ['hidden characters', 'a\u202eb&#x202e;c&#0;d\ufeffe\u200cf', 'abcd e\u200cf'],
    ['empty elements', '<p><span></span></p><p>a<b> </b>b</p><ul><li></li></ul>', '<p>a b</p>'],
    ['paragraphs that were not ended', '<p>One<p>Two<h2>Three', '<p>One</p><p>Two</p><h2>Three</h2>'],
    ['ends in the wrong order', '<p><b>One<i>two</b>three</i></p>', '<p><strong>One<em>two</em></strong>three</p>'],
    ['cells of a table', '<table><tr><td>a</td><td>b</td></tr></table>', '<div><div><div>a</div><div>b</div></div></div>'],
    ['a Facebook link', '<a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F&h=x">a</a>', '<a href="https://example.org/">a</a>'],
    ['an Outlook link', '<a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org&data=x">a</a>', '<a href="https://example.org">a</a>'],
    ['a mail link', '<a href="mailto:desk@example.org" target=_blank>a</a>', '<a href="mailto:desk@example.org">a</a>'],
    ['a link in three wrappers', `<a href="${wrapped('https://example.org/', 3)}">a</a>`, 'a'],
    ['a link in two wrappers', `<a href="${wrapped('https://example.org/', 2)}">a</a>`, '<a href="https://example.org/">a</a>'],
    ['our own fields', '<h1 data-field="headline" data-pm-slice="1 1 []">a</h1>', '<h1 data-field="headline" data-pm-slice="1 1 []">a</h1>'],
    ['a picture from elsewhere', '<figure><img src="https://x.example/a.png"><figcaption>The flag</figcaption></figure>', '<div><figcaption>The flag</figcaption></div>'],
  ])('%s', (_what, html, clean) => {
    expect(cleanPastedHtml(html)).toBe(clean);
  });

  it('has no claims, but for those of its own story', () => {
    const html = `<p>a <span data-claim="${claimId(1)}">b</span> <span data-claim="${claimId(2)}">c</span></p>`;
    expect(cleanPastedHtml(html)).toBe('<p>a b c</p>');
    expect(cleanPastedHtml(html, (id) => id === claimId(1))).toBe(`<p>a <span data-claim="${claimId(1)}">b</span> c</p>`);
  });

  it.each<[string, string, string]>([
    ['a passage', '<p>They said <span lang="PRS" dir="rtl" class="x">گذرگاه باز است</span>.</p>', '<p>They said <span lang="fa-AF">گذرگاه باز است</span>.</p>'],
    ['isolated words', '<p>Mr <bdi lang=ps>احمد</bdi></p>', '<p>Mr <span lang="ps">احمد</span></p>'],
    ['a whole paragraph, with what is bold in it', '<p lang="ur">سرحد <b>بند</b> <i>ہے</i></p>', '<p><span lang="ur">سرحد </span><strong><span lang="ur">بند</span></strong><span lang="ur"> </span><em><span lang="ur">ہے</span></em></p>'],
    ['words of the story’s language inside it', '<p lang="ar">قال <span lang="en-US">OK</span> نعم</p>', '<p><span lang="ar">قال </span>OK<span lang="ar"> نعم</span></p>'],
    ['a list', '<ul lang=fa>\n<li>یک</li>\n</ul>', '<ul> <li><span lang="fa">یک</span></li> </ul>'],
    ['the story’s own, or a region of it', '<p lang="en-US">They <span lang="en-GB">said</span></p>', '<p>They said</p>'],
    ['what is no language', '<p>a <span lang="x y">b</span> <span lang="">c</span> <bdi>d</bdi> <span dir="rtl">e</span></p>', '<p>a b c d e</p>'],
    ['a tag that would end its attribute', '<p>a <span lang=\'ps"><img src=x onerror=alert(1)>\'>b</span></p>', '<p>a b</p>'],
  ])('keeps the language of %s', (_what, html, clean) => {
    expect(cleanPastedHtml(html)).toBe(clean);
  });

  it('is plain where it is in the language of the story', () => {
    const html = '<p><span lang="fa-AF">گذرگاه</span> <span lang="en">open</span></p>';
    expect(cleanPastedHtml(html, undefined, 'prs')).toBe('<p>گذرگاه <span lang="en">open</span></p>');
  });

  it('keeps our own figures, and only what belongs to them', () => {
    const own = `<figure data-picture="${'a'.repeat(64)}" data-alt="&quot;A&quot; flag" data-credit="" data-width="9" data-height="9" onclick="x"><figcaption>c</figcaption></figure>`;
    expect(cleanPastedHtml(own)).toBe(own.replace(' onclick="x"', ''));
  });
});

describe('a hostile paste', () => {
  const harmless = /^(?:[^<>]|<\/?(?:p|div|h[1-6]|ul|ol|li|blockquote|figcaption|strong|em|br|a href="(?:https?:\/\/|mailto:)[^"<>]*"|a)>)*$/;

  it.each([
    '<img src=x onerror=alert(1)>',
    '<p onclick="alert(1)" style="background:url(javascript:alert(1))">x</p>',
    '<script>alert(1)</script><style>@import "x"</style>',
    '<scr<script>ipt>alert(1)</script>',
    '<<script>script>alert(1)<</script>/script>',
    '<svg><p><style><!--</style><img src=x onerror=alert(1)>--></style></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<!--><img src=x onerror=alert(1)>-->',
    '<!--[if !supportLists]--><img src=x onerror=alert(1)><!--[endif]-->',
    '<![CDATA[<img src=x onerror=alert(1)>]]>',
    '<a href="javascript:alert(1)">x</a><a href="java&#x09;script:alert(1)">x</a><a href="java&Tab;script:alert(1)">x</a>',
    '<a href="https://www.google.com/url?q=javascript:alert(1)">x</a>',
    '<a href=\'https://x.example/"><img src=x onerror=alert(1)>\'>x</a>',
    '<a href="data:text/html,x">x</a><a href="//evil.example">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data=x></object><embed src=x>',
    '<p data-pm-slice=\'0 0 ["figure",{"picture":"https://evil.example"}]\'>x</p>',
    '<word-item onclick=x>x</word-item><word-bullet kind="ol"></word-bullet>',
    '<p title=">x<img src=x onerror=alert(1)>">x</p>',
    '<p title=\'"\'><b title="\'>"><img src=x onerror=alert(1)></b>',
    '&lt;img src=x onerror=alert(1)&gt;&#60;script&#62;',
    '<a href="https://x.example/" href="javascript:alert(1)"><p/onmouseover=alert(1)>x',
  ])('%s comes out harmless', (html) => {
    expect(cleanPastedHtml(html)).toMatch(harmless);
  });

  it('is refused above 2 MB', () => {
    expect(() => cleanPastedHtml('x'.repeat(largestPaste + 1))).toThrow(PasteTooLarge);
    expect(() => cleanPastedHtml('x'.repeat(largestPaste + 1))).toThrow('larger than 2 MB');
  });

  it('of two million brackets still ends', () => {
    for (const piece of ['<', '<a "', '<b>', '<p><i></i>', '<ul><li>', '<script>', '<![if !supportLists]>', '<p style="mso-list:l0">']) {
      expect(() => cleanPastedHtml(piece.repeat(Math.floor(200_000 / piece.length)))).not.toThrow();
    }
  });
});
