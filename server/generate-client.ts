import { generateClient } from './generated-client';

await generateClient();
