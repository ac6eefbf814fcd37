import { inflateSync } from 'node:zlib';
import qr from 'jsqr';

interface Square {
  x: number;
  y: number;
  side: number;
}

/** Dots of a picture for each element of a code, and the white margin around it in elements. */
const DOTS = 4;
const MARGIN = 4;

/** Scans the code printed on a paper, as the camera of a phone would; what it leads to. */
export function scanned(pdf: Buffer): string {
  const squares = drawn(pdf).flatMap(squaresIn);
  const left = Math.min(...squares.map((it) => it.x));
  const bottom = Math.min(...squares.map((it) => it.y));
  const side = squares[0]?.side ?? 1;
  const at = (it: Square) => ({
    column: Math.round((it.x - left) / side),
    row: Math.round((it.y - bottom) / side),
  });
  const across = Math.max(...squares.map((it) => at(it).column)) + 1;
  const width = (across + 2 * MARGIN) * DOTS;
  const picture = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const it of squares) {
    const { column, row } = at(it);
    // Paper is measured from below, pictures from above.
    const top = (MARGIN + across - 1 - row) * DOTS;
    for (let y = top; y < top + DOTS; y += 1) {
      const from = (y * width + (MARGIN + column) * DOTS) * 4;
      for (let dot = 0; dot < DOTS; dot += 1) {
        picture.fill(0, from + dot * 4, from + dot * 4 + 3);
      }
    }
  }
  const code = qr.default(picture, width, width);
  if (!code) {
    throw new Error(`No code can be read among ${squares.length} squares`);
  }
  return code.data;
}

/** What is drawn on the pages: the streams of the file that are packed instructions. */
function drawn(pdf: Buffer): string[] {
  const streams: string[] = [];
  for (const it of pdf.toString('latin1').matchAll(/stream\r?\n/g)) {
    try {
      streams.push(inflateSync(pdf.subarray(it.index + it[0].length)).toString('latin1'));
    } catch {
      // The end of a stream, or one that is packed otherwise.
    }
  }
  return streams;
}

function squaresIn(stream: string): Square[] {
  return [...stream.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)]
    .map((it) => ({ x: Number(it[1]), y: Number(it[2]), side: Number(it[3]), height: Number(it[4]) }))
    .filter((it) => Math.abs(it.side - it.height) < 0.01 && it.side < 6);
}
