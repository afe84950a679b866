// What stands on no words can be put on others: the modules for that come once there is such a
// thing, since most readers never see one.

function look() {
  if (!document.querySelector(".put, [data-placing], #lost a")) return;
  import("./placing.js");
  import("./dragging.js");
}

look();
document.addEventListener("htmx:afterSwap", look);
