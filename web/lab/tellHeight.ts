/** Tells the page that embeds this one how high it is, now and whenever that changes, so that its frame can fit. */
export function tellHeight(page: Window, body: HTMLElement): void {
  if (page.parent === page) return;
  let told = 0;
  const tell = () => {
    const height = Math.ceil(body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // Any site may embed a lab, and its height is no secret.
    page.parent.postMessage({ gradus: "height", height }, "*");
  };
  new ResizeObserver(tell).observe(body);
  tell();
}
