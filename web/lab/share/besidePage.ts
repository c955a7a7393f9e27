/** The address of a file that the server makes of what a page shows: `/labs/x?a=1` and `export.csv` give `/labs/x/export.csv?a=1`. */
export function besidePage(address: string, file: string): string {
  const [path = "", query] = address.split("?");
  return `${path}/${file}${query === undefined ? "" : `?${query}`}`;
}
