// Watches a page for benchmarks/browsing.py, from before its own scripts are there: when its
// highlights are drawn, and how long it takes until a new margin is on the screen.

(() => {
  const STILL = 500; // milliseconds without a change: that was all

  /** How many ranges are painted. */
  function painted() {
    return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  }

  let ranges = 0;
  let drawn = 0;
  let since = 0;
  function watch(settle) {
    const now = performance.now();
    if (document.readyState !== "complete") since = now;
    if (painted() !== ranges) {
      ranges = painted();
      // What was changed in the last frame is on the screen in this one.
      since = drawn = now;
    }
    if (now - since > STILL) settle({ drawn, ranges });
    else requestAnimationFrame(() => watch(settle));
  }

  let began = 0;
  let worked = 0;
  let tell;
  /** The time; a trace has beside the mark how much of the processor was used until then. */
  function now(what) {
    performance.mark(`swap ${what}`);
    return performance.now();
  }
  const read = Response.prototype.text;
  Response.prototype.text = async function () {
    const text = await read.call(this);
    began = now("begins");
    return text;
  };
  document.addEventListener("htmx:beforeSwap", () => {
    began = now("begins");
  });
  document.addEventListener("htmx:afterSwap", ({ target }) => {
    if (target.id !== "margin") return;
    // What the page does until it is done, and what the frame takes; not the wait for the frame.
    queueMicrotask(() => {
      worked = now("is done") - began;
    });
    requestAnimationFrame(() => {
      began = now("is painted");
      // A message that is sent before a frame is painted arrives when it is.
      channel.port2.postMessage(null);
    });
  });
  const channel = new MessageChannel();
  channel.port1.onmessage = () => tell?.(worked + now("is there") - began);

  window.observed = {
    /** Promises when all was drawn, and how many ranges. */
    settled: new Promise(watch),
    /** Promises the milliseconds that the margin takes that `link` leads to, once it has come. */
    swap(link) {
      return new Promise((resolve) => {
        tell = resolve;
        link.click();
      });
    },
  };
})();
