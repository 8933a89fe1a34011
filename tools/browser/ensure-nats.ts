import { findNatsServer } from './nats-server';

const found = findNatsServer();
if (found) console.log(`Several devices are tested with ${found}`);
else {
  console.error('The tests of several devices need nats-server: install it, or name one with NATS_SERVER_PATH.');
  process.exit(1);
}
