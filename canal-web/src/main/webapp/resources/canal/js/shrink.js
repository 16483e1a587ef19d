/*
 * Makes a photograph small enough to go: upright and no longer than 2560, or as it is where it was small already.
 *   shrunkPhoto(file) → { blob, name }; the words of what it throws are "tooBig" and "unreadable"
 */
self.shrunkPhoto = (() => {
  'use strict';
  const LONGEST = 2560;
  const QUALITY = 0.85;
  const MOST_BYTES = 15 * 1024 * 1024;
  const canvasOf = (bitmap) => {
    const scale = LONGEST / Math.max(bitmap.width, bitmap.height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    const pen = canvas.getContext('2d');
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return canvas;
  };
  return async (file) => {
    let bitmap;
    try {
      bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    } catch (unreadable) {
      // A HEIC, perhaps, which the server names; or more pixels than this phone has room for.
      if (file.size > MOST_BYTES) throw new Error('tooBig');
      if (file.type && !file.type.startsWith('image/')) throw new Error('unreadable');
      return { blob: file, name: file.name };
    }
    try {
      const plain = ['image/jpeg', 'image/png', 'image/webp'].includes(file.type);
      if (plain && Math.max(bitmap.width, bitmap.height) <= LONGEST && file.size <= MOST_BYTES)
        return { blob: file, name: file.name };
      const canvas =
        Math.max(bitmap.width, bitmap.height) > LONGEST
          ? canvasOf(bitmap)
          : Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
      if (Math.max(bitmap.width, bitmap.height) <= LONGEST) canvas.getContext('2d').drawImage(bitmap, 0, 0);
      const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
      if (!blob || blob.size > MOST_BYTES) throw new Error('tooBig');
      return { blob, name: (file.name || 'foto').replace(/\.[^.]*$/, '') + '.jpg' };
    } finally {
      bitmap.close();
    }
  };
})();
