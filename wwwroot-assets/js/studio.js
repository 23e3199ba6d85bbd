// The page's own script: starts Blazor and offers the few things that only a script can do.
import { start } from "./connection.js";
import * as uploads from "./uploads.js";

window.studio = {
  // The circuit stands: what is on the page can be used from now on.
  live() {
    document.documentElement.dataset.live = "";
    document.dispatchEvent(new Event("studio-live"));
  },
  // Applies an appearance at once and keeps it for a year.
  look({ theme, contrast, name, value, media }) {
    document.documentElement.dataset.theme = theme;
    document.documentElement.dataset.contrast = contrast;
    for (const sheet of document.querySelectorAll("link[data-look]")) sheet.media = media[sheet.dataset.look];
    document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
  },
  openDialog(dialog) {
    if (!dialog.open) dialog.showModal();
  },
  closeDialog(dialog) {
    dialog.close();
  },
  uploads,
};

// Blazor takes links within the page for itself and scrolls without moving the focus, which is what a skip link is for.
document.addEventListener("click", event => {
  if (!event.target.closest?.("a[data-skip]")) return;
  event.preventDefault();
  event.stopPropagation();
  document.getElementById("page").focus();
}, { capture: true });

uploads.watch();
start();
