/** A mean with as many decimals as it has to tell. */
export function figureText(figure: number): string {
  return Number.isInteger(figure) ? String(figure) : figure.toFixed(1);
}

/** `3`, or `2–3`. */
export function fromTo(low: number, high: number, text: (figure: number) => string = figureText): string {
  return text(low) === text(high) ? text(low) : `${text(low)}–${text(high)}`;
}
