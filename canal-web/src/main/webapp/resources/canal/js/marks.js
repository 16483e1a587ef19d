/*
 * Marks words in a text while it is typed, as the server judges them.
 *   [data-marks="address"]           holds one textarea; its text is posted there as "text"
 *     data-marks-list="id"           an element with role=status that lists what was found, after its data-title
 * It expects [{ "rule": "…", "alert": true, "places": [{ "from": 3, "until": 9, "word": "vómito" }] }] and
 * fires canal:flagged on the box with that list as its detail. Without an answer nothing is marked.
 */
(() => {
  'use strict';
  document.querySelectorAll('[data-marks]').forEach((box) => {
    const area = box.querySelector('textarea');
    const list = document.getElementById(box.dataset.marksList);
    const back = document.createElement('div');
    let timer = 0;
    let asked = 0;
    let judged = '';
    let places = [];
    back.className = 'marked-back';
    back.setAttribute('aria-hidden', 'true');
    box.prepend(back);

    const draw = () => {
      const text = area.value;
      let at = 0;
      back.textContent = '';
      places
        .filter((place) => text.slice(place.from, place.until) === place.word)
        .forEach((place) => {
          if (place.from < at) return;
          const mark = document.createElement('mark');
          mark.textContent = place.word;
          back.append(text.slice(at, place.from), mark);
          at = place.until;
        });
      back.append(text.slice(at) + '\n');
      back.scrollTop = area.scrollTop;
    };
    const tell = (flags) => {
      if (list) {
        const lines = flags.map((flag) => {
          const line = document.createElement('span');
          line.textContent =
            flag.rule + ': ' + [...new Set(flag.places.map((place) => '«' + place.word + '»'))].join(', ');
          return line;
        });
        list.replaceChildren(...(lines.length ? [list.dataset.title || '', ...lines] : []));
      }
      box.dispatchEvent(new CustomEvent('canal:flagged', { bubbles: true, detail: flags }));
    };
    const ask = async () => {
      const text = area.value;
      if (text === judged) return;
      const turn = ++asked;
      try {
        const answer = await fetch(box.dataset.marks, {
          method: 'POST',
          credentials: 'same-origin',
          body: new URLSearchParams({ text })
        });
        if (!answer.ok) return;
        const flags = await answer.json();
        if (turn !== asked) return;
        judged = text;
        places = flags.flatMap((flag) => flag.places).sort((one, other) => one.from - other.from);
        draw();
        tell(flags);
      } catch (failure) {
        /* the rules judge again when it is filed */
      }
    };
    area.addEventListener('input', () => {
      draw();
      clearTimeout(timer);
      timer = setTimeout(ask, 300);
    });
    area.addEventListener('scroll', () => {
      back.scrollTop = area.scrollTop;
    });
    if (area.value) ask();
    area.addEventListener('canal:typed', () => {
      draw();
      ask();
    });
  });
})();
