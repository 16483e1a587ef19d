/*
 * A photograph to be looked at closely.
 *   [data-viewer="id"]            holds one .viewer-stage with an img; how it was turned stays in this tab under that
 *                                 id
 *   [data-do]                     buttons: in, out, fit (the width), left, right (turn), reset
 *   [data-filter]                 ranges: contrast, brightness, in percent
 * On the stage: drag or arrows move, the wheel, a pinch, + and - come nearer, 0 fits, R turns (with Shift to the left).
 */
(() => {
  'use strict';
  document.querySelectorAll('[data-viewer]').forEach((viewer) => {
    const stage = viewer.querySelector('.viewer-stage');
    const image = stage?.querySelector('img');
    if (!image) return;
    const key = 'escrito:visor-' + viewer.dataset.viewer;
    const ranges = [...viewer.querySelectorAll('[data-filter]')];
    const fingers = new Map();
    const STEP = 1.25;
    const MOST = 12;
    const MOVE = 60;
    let turn = 0;
    let scale = 1;
    let x = 0;
    let y = 0;

    const lying = () => turn % 180 !== 0;
    const size = () =>
      lying() ? [image.naturalHeight, image.naturalWidth] : [image.naturalWidth, image.naturalHeight];
    const whole = () => {
      const [w, h] = size();
      return Math.min(stage.clientWidth / w, stage.clientHeight / h);
    };
    const within = (at, shown, room) => (shown <= room ? (room - shown) / 2 : Math.min(0, Math.max(room - shown, at)));
    const draw = () => {
      const [w, h] = size();
      x = within(x, w * scale, stage.clientWidth);
      y = within(y, h * scale, stage.clientHeight);
      image.style.transform =
        'translate(' +
        (x + (w * scale) / 2) +
        'px,' +
        (y + (h * scale) / 2) +
        'px) rotate(' +
        turn +
        'deg) scale(' +
        scale +
        ') translate(-50%,-50%)';
      image.style.filter = ranges.map((range) => range.dataset.filter + '(' + range.value + '%)').join(' ');
      stage.classList.toggle('viewer-near', w * scale > stage.clientWidth + 1 || h * scale > stage.clientHeight + 1);
    };
    const keep = () =>
      sessionStorage.setItem(key, JSON.stringify({ turn, filters: ranges.map((range) => range.value) }));
    const nearer = (by, px = stage.clientWidth / 2, py = stage.clientHeight / 2) => {
      const next = Math.min(MOST, Math.max(whole(), scale * by));
      x = px - ((px - x) * next) / scale;
      y = py - ((py - y) * next) / scale;
      scale = next;
      draw();
    };
    const fit = () => {
      scale = stage.clientWidth / size()[0];
      x = 0;
      y = 0;
      draw();
    };
    const rotate = (by) => {
      turn = (turn + by + 360) % 360;
      fit();
      keep();
    };
    const acts = {
      in: () => nearer(STEP),
      out: () => nearer(1 / STEP),
      fit,
      left: () => rotate(-90),
      right: () => rotate(90),
      reset: () => {
        turn = 0;
        ranges.forEach((range) => {
          range.value = 100;
        });
        fit();
        keep();
      }
    };
    viewer
      .querySelectorAll('[data-do]')
      .forEach((button) => button.addEventListener('click', () => acts[button.dataset.do]()));
    ranges.forEach((range) =>
      range.addEventListener('input', () => {
        draw();
        keep();
      })
    );

    stage.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const moves = { ArrowLeft: [MOVE, 0], ArrowRight: [-MOVE, 0], ArrowUp: [0, MOVE], ArrowDown: [0, -MOVE] };
      if (moves[event.key]) {
        x += moves[event.key][0];
        y += moves[event.key][1];
        draw();
      } else if (event.key === '+' || event.key === '=') acts.in();
      else if (event.key === '-') acts.out();
      else if (event.key === '0') fit();
      else if (event.key === 'r') acts.right();
      else if (event.key === 'R') acts.left();
      else return;
      event.preventDefault();
    });
    stage.addEventListener(
      'wheel',
      (event) => {
        event.preventDefault();
        const box = stage.getBoundingClientRect();
        nearer(event.deltaY < 0 ? STEP : 1 / STEP, event.clientX - box.left, event.clientY - box.top);
      },
      { passive: false }
    );

    stage.addEventListener('pointerdown', (event) => {
      fingers.set(event.pointerId, event);
      if (event.pointerType === 'mouse') event.preventDefault();
      stage.focus({ preventScroll: true });
      stage.setPointerCapture(event.pointerId);
    });
    stage.addEventListener('pointermove', (event) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
      if (other) {
        const box = stage.getBoundingClientRect();
        const far = (one) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
        nearer(
          far(event) / Math.max(1, far(before)),
          (event.clientX + other.clientX) / 2 - box.left,
          (event.clientY + other.clientY) / 2 - box.top
        );
      } else {
        x += event.clientX - before.clientX;
        y += event.clientY - before.clientY;
        draw();
      }
      fingers.set(event.pointerId, event);
    });
    const lift = (event) => fingers.delete(event.pointerId);
    stage.addEventListener('pointerup', lift);
    stage.addEventListener('pointercancel', lift);

    const begin = () => {
      try {
        const before = JSON.parse(sessionStorage.getItem(key) || '{}');
        turn = [0, 90, 180, 270].includes(before.turn) ? before.turn : 0;
        ranges.forEach((range, n) => {
          if (before.filters?.[n]) range.value = before.filters[n];
        });
      } catch (broken) {
        sessionStorage.removeItem(key);
      }
      stage.classList.add('viewer-ready');
      fit();
    };
    if (image.complete && image.naturalWidth) begin();
    else image.addEventListener('load', begin);
    image.addEventListener('error', () => {
      viewer.querySelector('.viewer-failed').hidden = false;
    });
    new ResizeObserver(() => {
      if (image.naturalWidth) {
        scale = Math.max(scale, whole());
        draw();
      }
    }).observe(stage);
  });
})();
