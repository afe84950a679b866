// Watches a page with the Hypothesis client in it for benchmarks/beside, from before its own
// scripts are there: when the last of its highlights was drawn.

(() => {
  const EVERY = 50; // milliseconds
  const STILL = 20_000; // milliseconds without a new one: that was all

  const drawn = document.getElementsByTagName("hypothesis-highlight");
  let pieces = 0;
  let last = 0;
  window.drawing = new Promise((settle) => {
    const watching = setInterval(() => {
      const now = performance.now();
      if (drawn.length !== pieces) {
        pieces = drawn.length;
        last = now;
      } else if (now - last > STILL) {
        clearInterval(watching);
        const [text] = performance.getEntriesByName("first-contentful-paint");
        settle({ text: text.startTime, highlights: last, pieces });
      }
    }, EVERY);
  });
})();
