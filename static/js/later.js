// What few readers see comes once it is there: modules that put on other words what stands on none,
// the one that takes images, where one may upload, those for wide tables and for the time zone of a
// new seminar. What completes words comes to who writes.

function look() {
  if (document.querySelector(".adding")) import("./images.js");
  if (document.querySelector("table")) import("./wide.js");
  if (document.querySelector("[data-own-zone]")) import("./zone.js");
  if (!document.querySelector(".put, [data-placing], #lost a")) return;
  import("./placing.js");
  import("./dragging.js");
}

function complete({ target }) {
  if (target.matches?.("[data-completes], [data-people]")) import("./completion.js");
}

function unfold({ target }) {
  for (const box of target.querySelectorAll(".tagging input")) {
    // What was typed in a box that is folded away is to be seen.
    if (box.value) box.closest("details").open = true;
  }
}

look();
// A draft came back, or somebody went into a box, before this was read.
unfold({ target: document });
complete({ target: document.activeElement });
document.addEventListener("focusin", complete);
document.addEventListener("postil:restored", unfold);
document.addEventListener("htmx:afterSwap", look);
