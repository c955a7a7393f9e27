/** What another page needs to show the lab inside itself: the frame, and a line that gives it the height it asks for. */
export function embedCode(address: string, title: string): string {
  const frame = `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="720" loading="lazy"></iframe>`;
  const fit =
    `<script>addEventListener("message", (e) => { for (const f of document.querySelectorAll("iframe"))` +
    ` if (f.contentWindow === e.source && e.data && e.data.gradus === "height") f.height = e.data.height; });</script>`;
  return `${frame}\n${fit}`;
}

function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
