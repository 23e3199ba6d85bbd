"""Takes a picture of a page of the studio once it has drawn: python3 scripts/shoot.py BROWSER URL SELECTOR WIDTHxHEIGHT FILE.

Drawn is a page that is alive, shows what SELECTOR finds, has its pictures, recordings, drawings and fonts, and looks the same for a second.
The browser is spoken to over pipes (the DevTools protocol): file 3 takes commands, file 4 gives answers, each ends with a zero byte.
"""
import base64
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time

PATIENCE = 90  # seconds
STILL = 3  # equal looks in a row, half a second apart
DRAWN = """
(() => {
  const near = e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.top < innerHeight && r.bottom > 0; };
  const all = what => [...document.querySelectorAll(what)].filter(near);
  return document.documentElement.hasAttribute('data-live') && document.querySelector(SELECTOR) !== null && document.fonts.status === 'loaded'
    && all('img').every(i => i.complete && i.naturalWidth > 0) && all('video').every(v => v.error || v.readyState >= v.HAVE_CURRENT_DATA)
    && all('canvas').every(c => new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer).some(pixel => pixel !== 0));
})()
"""


class Browser:
    def __init__(self, program, profile):
        (their_in, self.commands), (self.answers, their_out) = os.pipe(), os.pipe()
        arguments = ["--headless=new", "--no-sandbox", "--disable-background-networking", "--no-first-run", "--hide-scrollbars", f"--user-data-dir={profile}", "--remote-debugging-pipe", "about:blank"]
        # What the browser finds as files 3 and 4 is put there by the shell between.
        shell = ["sh", "-c", f'exec "$0" "$@" 3<&{their_in} 4>&{their_out}', program]
        self.process = subprocess.Popen([*shell, *arguments], pass_fds=(their_in, their_out), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(their_in)
        os.close(their_out)
        self.numbers, self.rest, self.page = itertools.count(1), b"", None

    def ask(self, method, **parameters):
        number = next(self.numbers)
        order = {"id": number, "method": method, "params": parameters} | ({"sessionId": self.page} if self.page else {})
        os.write(self.commands, json.dumps(order).encode() + b"\0")
        while True:
            while b"\0" not in self.rest:
                if not (more := os.read(self.answers, 1 << 20)):
                    raise SystemExit("The browser ended.")
                self.rest += more
            message, self.rest = self.rest.split(b"\0", 1)
            if (answer := json.loads(message)).get("id") == number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def open(self, url, width, height):
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.page = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.ask("Emulation.setEmulatedMedia", features=[{"name": "prefers-reduced-motion", "value": "reduce"}])
        self.ask("Page.navigate", url=url)

    def is_drawn(self, selector):
        return self.ask("Runtime.evaluate", expression=DRAWN.replace("SELECTOR", json.dumps(selector))).get("result", {}).get("value") is True

    def look(self):
        return base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"])


def main(program, url, selector, size, file):
    with tempfile.TemporaryDirectory() as profile:
        browser = Browser(program, profile)
        try:
            browser.open(url, *(int(side) for side in size.split("x")))
            seen, equal, end = None, 0, time.monotonic() + PATIENCE
            while equal < STILL:
                if time.monotonic() > end:
                    raise SystemExit(f"{url} has not drawn in {PATIENCE} s: {selector}")
                time.sleep(0.5)
                look = browser.look() if browser.is_drawn(selector) else None
                equal = 0 if look is None else equal + 1 if look == seen else 1
                seen = look
            with open(file, "wb") as picture:
                picture.write(seen)
        finally:
            browser.process.terminate()
            browser.process.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
