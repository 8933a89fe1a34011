import { writeFileSync } from 'node:fs';
import { hostFiles } from './host-files';

for (const [path, content] of Object.entries(hostFiles)) writeFileSync(path, content);
