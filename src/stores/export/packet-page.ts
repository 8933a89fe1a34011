/** The look of a packet: it stands alone, so it cannot share the tokens of the app. */
export const packetStyle = `
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

/** The one thing a packet does by itself: it writes the marks into a file. */
export const packetScript = `
document.getElementById('marks').addEventListener('submit', function (event) {
  event.preventDefault();
  var answers = Array.from(document.querySelectorAll('[data-answer]'), function (section) {
    var rating = section.querySelector('input[type=radio]:checked');
    var boxes = {};
    section.querySelectorAll('[data-box]').forEach(function (box) { if (box.value) boxes[box.dataset.box] = box.value; });
    return {
      answerId: section.dataset.answer,
      rating: rating ? Number(rating.value) : null,
      boxes: boxes,
      comment: section.querySelector('textarea').value
    };
  });
  var marks = { kind: 'second-take-marks', version: 1, mentor: this.elements.mentor.value, answers: answers };
  var link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(marks, null, 2)], { type: 'application/json' }));
  link.download = 'second-take-marks.json';
  link.click();
});
`;

/** Both by their hashes, which `export.test.ts` works out again: nothing else that comes into the page is run. */
export const packetPolicy =
  "default-src 'none'; style-src 'sha256-9soZRwFd4gzpk7HGaesy4pQ6QVc0/fE7VWvQ5v8I4aU='; " +
  "script-src 'sha256-zunXF7KdVuYrH8eSIRPHzQnFowMywFlAwg+Z/VVp9Vo='; media-src data:";
