const PROPERTIES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "paint-order",
  "text-anchor",
];

export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** A copy of a drawing that needs no style sheet: computed styles as attributes, the canvas as a picture below, paper behind. */
export function standaloneSvg(svg: SVGSVGElement, canvas: HTMLCanvasElement | null, paper: string): Picture {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = svg.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, index) => {
    const original = originals[index];
    if (original) dress(element, getComputedStyle(original));
  });
  copy.querySelectorAll(".handles, .reading").forEach((part) => {
    part.remove();
  });
  copy.querySelectorAll("[class]").forEach((element) => {
    element.removeAttribute("class");
  });
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
  copy.removeAttribute("class");
  copy.setAttribute("width", width.toString());
  copy.setAttribute("height", height.toString());
  copy.setAttribute("font-family", "Source Sans 3, sans-serif");
  if (canvas) copy.prepend(plateOf(canvas, svg.ownerDocument), pictureOf(canvas, svg.ownerDocument));
  copy.prepend(background(svg.ownerDocument, paper));
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

function dress(element: Element, style: CSSStyleDeclaration): void {
  for (const property of PROPERTIES) {
    const value = style.getPropertyValue(property);
    if (value !== "" && value !== "normal") element.setAttribute(property, value);
  }
}

function background(page: Document, paper: string): Element {
  const rect = page.createElementNS("http://www.w3.org/2000/svg", "rect");
  rect.setAttribute("width", "100%");
  rect.setAttribute("height", "100%");
  rect.setAttribute("fill", paper);
  return rect;
}

function pictureOf(canvas: HTMLCanvasElement, page: Document): Element {
  const image = under(canvas, page, "image");
  image.setAttribute("href", canvas.toDataURL());
  return image;
}

function plateOf(canvas: HTMLCanvasElement, page: Document): Element {
  const rect = under(canvas, page, "rect");
  rect.setAttribute("fill", getComputedStyle(canvas).backgroundColor);
  return rect;
}

/** An element of the canvas's place and size. */
function under(canvas: HTMLCanvasElement, page: Document, name: "image" | "rect"): Element {
  const element = page.createElementNS("http://www.w3.org/2000/svg", name);
  element.setAttribute("x", canvas.offsetLeft.toString());
  element.setAttribute("y", canvas.offsetTop.toString());
  element.setAttribute("width", canvas.offsetWidth.toString());
  element.setAttribute("height", canvas.offsetHeight.toString());
  return element;
}
