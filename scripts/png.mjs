// PNGs of few colours, still or moving (APNG), made with what Node.js and the browser have: small enough to travel with the extension.
import { crc32, deflateSync } from 'node:zlib';

/**
 * @typedef {object} Pixels
 * @property {number} width
 * @property {number} height
 * @property {Uint32Array} colours of each pixel, row by row, as 0xRRGGBB
 *
 * @typedef {object} Indexed pixels as places in a palette
 * @property {number} width
 * @property {number} height
 * @property {readonly number[]} palette
 * @property {Uint8Array} indexes
 *
 * @typedef {Indexed & { ms: number }} Frame with the time it is shown, in milliseconds
 *
 * @typedef {{ left: number, top: number, right: number, bottom: number }} Rectangle right and bottom are outside
 */

/**
 * @param {import('playwright-core').Page} page decodes the picture
 * @param {Buffer} png
 * @returns {Promise<Pixels>}
 */
export async function pixelsOf(page, png) {
  const { width, height, rgba } = await page.evaluate(async (data) => {
    const image = await createImageBitmap(
      new Blob([Uint8Array.from(atob(data), (character) => character.charCodeAt(0))]),
    );
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.drawImage(image, 0, 0);
    const bytes = context.getImageData(0, 0, image.width, image.height).data;
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return { width: image.width, height: image.height, rgba: btoa(text) };
  }, png.toString('base64'));
  const bytes = Buffer.from(rgba, 'base64');
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at++) colours[at] = bytes.readUInt32BE(at * 4) >>> 8;
  return { width, height, colours };
}

/**
 * The most frequent colours of some pictures that can be told apart, at most `most`; those that must not be lost, however rare, are `first`.
 * @param {readonly Pixels[]} pictures
 * @param {number} most
 * @param {readonly number[]} [first]
 * @returns {readonly number[]}
 */
export function paletteOf(pictures, most, first = []) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { colours } of pictures) for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const chosen = [...first];
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (chosen.length === most) break;
    if (chosen.every((each) => distance(each, colour) > 400)) chosen.push(colour);
  }
  return chosen;
}

/**
 * Each pixel as the nearest colour of a palette of at most 256.
 * @param {Pixels} pixels
 * @param {readonly number[]} palette
 * @returns {Indexed}
 */
export function indexed({ width, height, colours }, palette) {
  /** @type {Map<number, number>} */
  const nearest = new Map();
  const nearestOf = (/** @type {number} */ colour) => {
    let best = nearest.get(colour);
    if (best === undefined) {
      const distances = palette.map((each) => distance(each, colour));
      nearest.set(colour, (best = distances.indexOf(Math.min(...distances))));
    }
    return best;
  };
  return { width, height, palette, indexes: Uint8Array.from(colours, nearestOf) };
}

/**
 * A PNG of one frame, or one that moves without end. All frames have one size and palette, of at most 255 colours. Of later frames only the rectangle
 * that differs from the one before is written, and what is as before within it as one transparent colour, which packs well.
 * @param {readonly Frame[]} frames at least one
 * @returns {Buffer}
 */
export function pngOf(frames) {
  const [first] = frames;
  if (!first) throw new Error('a picture needs a frame');
  const header = Buffer.alloc(13);
  header.writeUInt32BE(first.width, 0);
  header.writeUInt32BE(first.height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const steps = stepsOf(frames);
  const moves = steps.length > 1;
  let sequence = 0;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(moves ? [chunk('acTL', numbers(steps.length, 0))] : []),
    chunk(
      'PLTE',
      Buffer.from([...first.palette, 0].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    ...(moves ? [chunk('tRNS', Buffer.from([...first.palette.map(() => 255), 0]))] : []),
    ...steps.flatMap(({ frame, part, under, passes }, at) => {
      const data = deflateSync(rowsOf(frame, part, under), { level: 9 });
      const control = moves ? [chunk('fcTL', controlOf(sequence++, part, frame.ms, passes))] : [];
      if (at === 0) return [...control, chunk('IDAT', data)];
      return [...control, chunk('fdAT', Buffer.concat([numbers(sequence++), data]))];
    }),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * The frames with the part of each that is new; one that brings nothing new lengthens the one before. What comes and goes, such as a menu, is taken
 * away again (`passes`) where that leaves less to write than painting over it.
 * @param {readonly Frame[]} frames
 */
function stepsOf(frames) {
  /** @type {{ frame: Frame, part: Rectangle, under?: Indexed, passes: boolean }[]} */
  const steps = [];
  for (const frame of frames) {
    const last = steps.at(-1);
    if (!last) {
      const part = { left: 0, top: 0, right: frame.width, bottom: frame.height };
      steps.push({ frame: { ...frame }, part, passes: false });
      continue;
    }
    const part = changed(last.frame, frame);
    if (!part) {
      last.frame.ms += frame.ms;
      continue;
    }
    const beyond = last.under && changed(last.under, frame);
    last.passes = beyond !== undefined && areaOf(beyond) < areaOf(part);
    if (beyond && last.passes) steps.push({ frame: { ...frame }, part: beyond, under: last.under, passes: false });
    else steps.push({ frame: { ...frame }, part, under: last.frame, passes: false });
  }
  return steps;
}

/** @param {Rectangle} part */
function areaOf({ left, top, right, bottom }) {
  return (right - left) * (bottom - top);
}

/**
 * The rectangle in which two frames differ.
 * @param {Indexed} before @param {Indexed} after
 * @returns {Rectangle | undefined}
 */
function changed(before, after) {
  const { width } = after;
  const part = { left: width, top: after.height, right: 0, bottom: 0 };
  after.indexes.forEach((index, at) => {
    if (index === before.indexes[at]) return;
    const x = at % width;
    const y = (at - x) / width;
    part.left = Math.min(part.left, x);
    part.right = Math.max(part.right, x + 1);
    part.top = Math.min(part.top, y);
    part.bottom = Math.max(part.bottom, y + 1);
  });
  return part.right > 0 ? part : undefined;
}

/** Rows without filter, as PNG wants them. @param {Indexed} frame @param {Rectangle} part @param {Indexed} [under] */
function rowsOf({ width, indexes, palette }, { left, top, right, bottom }, under) {
  const transparent = palette.length;
  const rows = Buffer.alloc((right - left + 1) * (bottom - top));
  for (let y = top; y < bottom; y++) {
    const row = indexes.subarray(y * width + left, y * width + right);
    const old = under?.indexes.subarray(y * width + left, y * width + right);
    const written = old ? row.map((index, at) => (index === old[at] ? transparent : index)) : row;
    rows.set(written, (y - top) * (right - left + 1) + 1);
  }
  return rows;
}

/** @param {number} sequence @param {Rectangle} part @param {number} ms @param {boolean} passes */
function controlOf(sequence, { left, top, right, bottom }, ms, passes) {
  const times = Buffer.alloc(6);
  times.writeUInt16BE(ms, 0);
  times.writeUInt16BE(1000, 2);
  // laid over what is there, which comes back or not
  times.set([passes ? 2 : 0, 1], 4);
  return Buffer.concat([numbers(sequence, right - left, bottom - top, left, top), times]);
}

/** @param {number[]} values */
function numbers(...values) {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
  return bytes;
}

/** @param {number} a @param {number} b */
function distance(a, b) {
  return ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
