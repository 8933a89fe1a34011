/** The look of a packet: it stands alone, so it cannot share the tokens of the app. */
const style = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.6 Georgia, 'Times New Roman', serif; background: light-dark(#faf7f2, #14130f); color: light-dark(#1d1b16, #ece7dd); }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
section { margin-top: 3rem; border-top: 1px solid; padding-top: 1rem; }
.day { white-space: nowrap; }
.about { opacity: 0.75; }
.probe { font-style: italic; }
.words { white-space: pre-wrap; line-height: 1.9; }
.words b { margin: 0 0.3em; font: 600 0.75em/1 system-ui, sans-serif; border: 1px solid; border-radius: 0.2em; padding: 0 0.25em; }
.S { background: light-dark(#dbe7f4, #1d3149); }
.T { background: light-dark(#ecdff3, #372741); }
.A { background: light-dark(#d5ecdf, #15392c); }
.R { background: light-dark(#f9dfd1, #482817); }
audio { width: 100%; }
fieldset { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; margin: 1rem 0; border: 1px solid; }
input, select, textarea, button, legend, label { font: 1rem/1.5 system-ui, sans-serif; }
label { display: inline-flex; gap: 0.5rem; align-items: center; min-height: 2.75rem; }
.comment { display: block; }
textarea { display: block; width: 100%; }
button { min-height: 3rem; padding: 0 1.5rem; }
@media print { form > p, fieldset, .comment, audio { display: none; } }
`;

const styleHash = 'sha256-9soZRwFd4gzpk7HGaesy4pQ6QVc0/fE7VWvQ5v8I4aU=';

/** A recording as a packet carries it. */
export type PacketSound = { turn: number; mime: string; bytes: Uint8Array };

/** What a packet does by itself, and its hash as a security policy names it. The tests work the hashes out again. */
export type PacketScript = { code: string; hash: string };

type PacketPage = { title: string; script: PacketScript; body: string };

/**
 * A page that opens from a disk without any network, with all that is in it. Its policy names its one style and script by
 * their hashes: nothing else that comes into the page is run. `title` is escaped here, `body` is HTML already.
 */
export function packetPage({ title, script, body }: PacketPage): string {
  const policy = `default-src 'none'; style-src '${styleHash}'; script-src '${script.hash}'; media-src data:`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
<script>${script.code}</script>
</body>
</html>
`;
}

/** A player for each recording of a turn, with its sound in the page. */
export const soundPlayers = (sounds: readonly PacketSound[], turn: number): string[] =>
  sounds
    .filter((sound) => sound.turn === turn)
    .map(
      ({ mime, bytes }) =>
        `<audio controls preload="metadata" src="data:${escape(mime)};base64,${base64(bytes)}"></audio>`,
    );

export function escape(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/'/gu, '&#39;');
}

/** Piece by piece: a whole recording as the arguments of one call would be too many. */
function base64(bytes: Uint8Array): string {
  const step = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += step) binary += String.fromCharCode(...bytes.subarray(at, at + step));
  return btoa(binary);
}
