import { findNginx, unpackNginx } from './nginx';

if (!findNginx()) unpackNginx();
console.log(
  findNginx() ? 'The file for nginx is tried in a real one.' : 'There is no nginx here: its file is not tried.',
);
