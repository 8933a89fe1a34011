/** A picture in shades of gray, 0–255, row by row. */
export type GrayPicture = { width: number; height: number; gray: Uint8Array };

/** A film in which nothing moves, as Chromium's invented camera takes it: YUV4MPEG2, ten frames a second. */
export function filmOf({ width, height, gray }: GrayPicture, frames = 10): Buffer {
  const colorless = Buffer.alloc((width / 2) * (height / 2) * 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), gray, colorless]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame)]);
}
