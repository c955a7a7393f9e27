import type { Shortcut } from "./Shortcuts";
import type { Transport } from "./Transport";

export interface ShortcutTargets {
  readonly transport: Transport;
  readonly newSeed: () => void;
  readonly bookmark: () => void;
  readonly fork: () => void;
  readonly copyLink: () => void;
  readonly help: () => void;
  readonly projector: () => void;
}

/** The registry of a lab page's single keys, in the order of the list that `?` shows. */
export function labShortcuts(targets: ShortcutTargets): readonly Shortcut[] {
  const { transport, newSeed, bookmark, fork, copyLink, help, projector } = targets;
  const slower = transport.changeSpeed.bind(transport, -1);
  const faster = transport.changeSpeed.bind(transport, 1);
  return [
    { key: " ", shown: "Space", label: "Play or pause", run: transport.toggle.bind(transport) },
    { key: "ArrowRight", shown: "→", label: "Step", run: transport.step.bind(transport) },
    { key: "ArrowLeft", shown: "←", label: "Step back", run: transport.back.bind(transport) },
    { key: "R", shown: "R", label: "Reset", run: transport.reset.bind(transport) },
    { key: "N", shown: "N", label: "New seed", run: newSeed },
    { key: "B", shown: "B", label: "Bookmark this step", run: bookmark },
    { key: "F", shown: "F", label: "Fork here", run: fork },
    { key: "[", shown: "[", label: "Slower", run: slower },
    { key: "]", shown: "]", label: "Faster", run: faster },
    { key: "S", shown: "S", label: "Copy link", run: copyLink },
    { key: "P", shown: "P", label: "Projector mode", run: projector },
    { key: "?", shown: "?", label: "This list", run: help },
  ];
}
