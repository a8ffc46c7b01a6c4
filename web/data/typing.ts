/** So long without a key the hands rest, in milliseconds. */
const REST = 800;

let pressed = -Infinity;
let composing = false;

if (typeof document === "object") {
  const key = ({ target }: Event): void => {
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea"))) pressed = performance.now();
  };
  const options = { capture: true, passive: true };
  for (const kind of ["keydown", "beforeinput", "input"]) document.addEventListener(kind, key, options);
  document.addEventListener("compositionstart", () => (composing = true), options);
  document.addEventListener("compositionend", () => (composing = false), options);
}

/** Once nobody is in the middle of typing: what opens over the page sooner would take the next letters, or break a word that is being composed. */
export async function handsRest(): Promise<void> {
  for (let left = REST; left > 0;) {
    left = composing ? REST : pressed + REST - performance.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }
}
