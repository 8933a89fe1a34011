import { spawnSync } from 'node:child_process';
import { installFromDebian } from './debian';

/** What `tests/faults/packets.faults.ts` makes a network of its own with; without them it says so and is skipped. */
const tools = { unshare: 'util-linux', nsenter: 'util-linux', ip: 'iproute2', python3: 'python3-minimal' };

const missing = Object.entries(tools).filter(([tool]) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0);
if (process.platform === 'linux' && missing.length > 0) {
  installFromDebian(missing.map(([tool]) => tool).join(', '), [...new Set(missing.map(([, name]) => name))]);
}
