/** Runs a task after some milliseconds; returns how to call it off. */
export function timer(milliseconds: number, task: () => void): () => void {
  const handle = window.setTimeout(task, milliseconds);
  return () => {
    window.clearTimeout(handle);
  };
}
