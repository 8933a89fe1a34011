import type { PacketScript } from './packet-page';

/** The one thing a packet does by itself: it writes the marks into a file. */
export const marksScript: PacketScript = {
  hash: 'sha256-zunXF7KdVuYrH8eSIRPHzQnFowMywFlAwg+Z/VVp9Vo=',
  code: `
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
`,
};
