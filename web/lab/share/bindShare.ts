import { fetchFile } from "../../wire/fetchFile";
import type { PageData } from "../../wire/types";
import type { Store } from "../../wire/store";
import { copyText } from "../copyText";
import type { LabForm } from "../LabForm";
import { need } from "../need";
import { ShareDialog } from "./ShareDialog";

/** The button that opens everything that can be passed on. */
export function bindShare(root: HTMLElement, page: PageData, of: { form: LabForm; store: Store }): void {
  const dialog = new ShareDialog(root, {
    page,
    origin: location.origin,
    explicit: () => of.form.state.explicit(),
    runId: () => of.store.runId,
    copyText,
    fetchFile,
  });
  need(root, "#share", HTMLElement).addEventListener("click", () => {
    dialog.open();
  });
}
