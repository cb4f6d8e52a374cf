/** The least that a Node server can do: one answer, head and body, from memory for whoever asks. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const [headFile = '', bodyFile = '', port] = process.argv.slice(2);
const head = JSON.parse(await readFile(headFile, 'utf8')) as string[];
const body = await readFile(bodyFile);
createServer((_, response) => {
  response.writeHead(200, head);
  response.end(body);
}).listen(Number(port));
