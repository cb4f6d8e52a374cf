/** Paragraphs as Word puts them on the clipboard: conditional comments, styles, spans and namespaces around every word. */
export function fromWord(paragraphs: readonly string[]): string {
  const inside = paragraphs
    .map(
      (words) =>
        `<p class=MsoNormal style='margin-bottom:8.0pt;line-height:107%'><span lang=EN-GB style='font-size:11.0pt;font-family:"Calibri",sans-serif;color:#1F3864'>${words}<o:p></o:p></span></p>`,
    )
    .join('\n');
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm;font-family:"Calibri",sans-serif;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->${inside}<!--EndFragment--></body></html>`;
}
