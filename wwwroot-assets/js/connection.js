// Keeps the circuit alive: tries for as long as it takes, quickly at first, then every two seconds; when the server is back
// but no longer knows this circuit (it was restarted), the page is loaded again, which brings it to the true state.
const delays = [0, 300, 700, 1500];

export function start() {
  const dialog = document.getElementById("components-reconnect-modal");
  new MutationObserver(() => {
    const classes = dialog.classList;
    if (classes.contains("components-reconnect-rejected") || classes.contains("components-reconnect-failed")) reloadWhenBack();
  }).observe(dialog, { attributeFilter: ["class"] });

  dialog.querySelector("[data-reconnect]").addEventListener("click", tryNow);
  document.querySelector("[data-reload]").addEventListener("click", event => {
    event.preventDefault();
    location.reload();
  });

  window.Blazor.start({
    circuit: {
      reconnectionOptions: {
        maxRetries: 100000,
        retryIntervalMilliseconds: attempt => delays[attempt] ?? 2000,
      },
    },
  });
}

let waiting = false;

async function tryNow() {
  try {
    if (!(await window.Blazor.reconnect())) reloadWhenBack();
  } catch {
    // Still away; the regular tries go on.
  }
}

// A plain reload while the server is down would show the browser's own error page, which never comes back.
async function reloadWhenBack() {
  if (waiting) return;
  waiting = true;
  for (;;) {
    try {
      const answer = await fetch(location.href, { method: "HEAD", cache: "no-store" });
      if (answer.status < 500) break;
    } catch {
      // Not back yet.
    }
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
  location.reload();
}
