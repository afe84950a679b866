// When the server cannot be reached, or does not take what was written: the words stay in the box,
// and a line above it says what happened. The words of that line are data attributes of main.

const MANY = 429;
const NOT_ALLOWED = [401, 403];

/** Whether an answer is the log-in page, or a refusal such as an expired session gets. */
export function isLoggedOut(xhr) {
  const { loginUrl } = document.querySelector("main").dataset;
  const led = loginUrl && xhr.responseURL && new URL(xhr.responseURL).pathname === loginUrl;
  return led || NOT_ALLOWED.includes(xhr.status);
}

/** Say in `form` why it was not taken; `xhr` is the request, null where there was no answer. */
export function complain(form, xhr) {
  settle(form);
  const words = document.querySelector("main").dataset;
  const line = document.createElement("p");
  line.className = "problem errorlist";
  line.setAttribute("role", "alert");
  form.prepend(line);
  if (!xhr) line.append(words.offline ?? "");
  else if (xhr.status === MANY) line.append(words.tooMany ?? "");
  else if (isLoggedOut(xhr)) line.append(words.expired ?? "", " ", loginLink(words));
  else line.append(words.failed ?? "");
}

/** Take back what was said in `form`. */
export function settle(form) {
  form.querySelector(".problem")?.remove();
}

// In a tab of its own, so that this page and what stands in it stay.
function loginLink({ loginUrl, loginLabel }) {
  const link = document.createElement("a");
  link.href = loginUrl;
  link.target = "_blank";
  link.textContent = loginLabel ?? loginUrl;
  return link;
}
