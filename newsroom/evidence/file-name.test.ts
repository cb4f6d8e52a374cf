import { expect, test } from 'vitest';
import { cleanFileName } from './file-name';

test.each([
  ['DSC_0042.JPG', 'jpg', 'DSC_0042.jpg'],
  ['harbour.jpeg', 'jpg', 'harbour.jpg'],
  ['../../etc/passwd', 'png', 'passwd.png'],
  ['C:\\Users\\me\\clip.mov', 'mp4', 'clip mov.mp4'],
  ['invoice\u202egpj.exe', 'jpg', 'invoice gpj exe.jpg'],
  ['picture.svg', 'jpg', 'picture svg.jpg'],
  ['a\r\nSet-Cookie: b.png', 'png', 'a Set-Cookie b.png'],
  ['"><script>alert(1)</script>.png', 'png', 'script.png'],
  ['CON.png', 'png', '_CON.png'],
  ['.htaccess', 'txt', 'htaccess.txt'],
  ['-rf.png', 'png', 'rf.png'],
  ['می‌خواهم.jpg', 'jpg', 'می‌خواهم.jpg'],
  ['', 'bin', 'file.bin'],
  ['...', 'bin', 'file.bin'],
])('of the name %j with content %s, %j is shown', (given, extension, shown) => {
  expect(cleanFileName(given, extension)).toBe(shown);
});

test('a name of any length stays within 120 characters, and cuts no letter in two', () => {
  const name = cleanFileName(`${'🙂'.repeat(300)}.png`, 'png');
  expect(Array.from(name).length).toBeLessThanOrEqual(121);
  expect(name).not.toMatch(/\p{Surrogate}/u);
});
