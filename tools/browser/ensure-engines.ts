import { installFromDebian } from './debian';
import { findFirefox, findWebKit } from './engines';

if (!findFirefox()) installFromDebian('Firefox', ['firefox-esr']);
if (!findWebKit()) installFromDebian('WebKitGTK', ['webkit2gtk-driver', 'xvfb']);
for (const [name, found] of Object.entries({ Firefox: findFirefox(), WebKitGTK: findWebKit()?.browser })) {
  console.log(found ? `${name} is tested in ${found}` : `There is no ${name} on this system: its walk is skipped.`);
}
