import { installFromDebian, type Installed } from './debian';
import { findFirefox, findWebKit } from './engines';

const engines = {
  Firefox: { find: () => findFirefox(), packages: ['firefox-esr'] },
  WebKitGTK: {
    find: () => findWebKit()?.browser,
    // The last two hold what it records and plays sound with.
    packages: ['webkit2gtk-driver', 'xvfb', 'gstreamer1.0-plugins-bad', 'gstreamer1.0-libav'],
  },
};

const reasons: Record<Installed, string> = {
  installed: 'what was installed is not where it is looked for',
  'no Debian': 'it is installed by itself on Debian only',
  'not root': 'only root can install it',
  'not in its lists': 'this system has no package of that name',
  'no network': 'its package could not be fetched',
  failed: 'apt-get could not install it, see above',
};

for (const [name, { find, packages }] of Object.entries(engines)) {
  const installed = find() ? 'installed' : installFromDebian(name, packages);
  const found = find();
  console.log(
    found
      ? `${name} is tested in ${found}`
      : `There is no ${name} on this system (${reasons[installed]}): its walk is skipped.`,
  );
  // Where it can be had, a walk that is left out would be a hole that nobody sees.
  if (!found && (installed === 'failed' || installed === 'installed')) process.exitCode = 1;
}
