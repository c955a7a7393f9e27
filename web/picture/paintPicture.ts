export type Rgb = readonly [number, number, number];

export interface PictureShape {
  readonly height: number;
  readonly width: number;
  /** 1 for grey, 3 for colour. */
  readonly channels: number;
}

/** Paints a picture pixel by pixel. `share` gives a value by its place: with one channel `colour` makes a colour of it, with three they are the colour. */
export function paintPicture(
  canvas: HTMLCanvasElement,
  shape: PictureShape,
  share: (at: number) => number,
  colour: (share: number) => Rgb = inkOnPaper,
): void {
  if (canvas.width !== shape.width) canvas.width = shape.width;
  if (canvas.height !== shape.height) canvas.height = shape.height;
  const context = canvas.getContext("2d");
  if (!context) return;
  const pixels = context.createImageData(shape.width, shape.height);
  for (let pixel = 0; pixel < shape.width * shape.height; pixel++) {
    const at = pixel * shape.channels;
    const rgb = shape.channels === 1 ? colour(share(at)) : [share(at), share(at + 1), share(at + 2)].map(byteOf);
    for (let part = 0; part < 3; part++) pixels.data[4 * pixel + part] = rgb[part] ?? 0;
    pixels.data[4 * pixel + 3] = 255;
  }
  context.putImageData(pixels, 0, 0);
}

/** 0 is paper and 1 is ink. */
function inkOnPaper(share: number): Rgb {
  const grey = byteOf(1 - share);
  return [grey, grey, grey];
}

function byteOf(share: number): number {
  return Math.round(255 * Math.min(1, Math.max(0, share)));
}
