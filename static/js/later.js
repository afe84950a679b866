// What few readers see comes once it is there: modules that put on other words what stands on none,
// and the one that takes images, where one may upload.

function look() {
  if (document.querySelector(".adding")) import("./images.js");
  if (!document.querySelector(".put, [data-placing], #lost a")) return;
  import("./placing.js");
  import("./dragging.js");
}

look();
document.addEventListener("htmx:afterSwap", look);
