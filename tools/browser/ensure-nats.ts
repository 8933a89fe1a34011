import { findNatsServer } from './nats-server';

const found = findNatsServer();
if (found) console.log(`Several devices are tested with ${found}`);
else {
  console.error('The tests of several devices need nats-server: install it, or name one with NATS_SERVER_PATH.');
  // Where everything has to pass nothing may be left out; elsewhere those tests are named as skipped.
  if (process.env.CI) process.exit(1);
}
