// Ctrl+Enter, or ⌘+Enter, sends what one is writing in the margin, as the button of its form does.

document.addEventListener("keydown", (event) => {
  const { key, target, ctrlKey, metaKey, isComposing } = event;
  if (key !== "Enter" || !(ctrlKey || metaKey) || isComposing || event.repeat) return;
  const form = target.closest("textarea")?.closest("#margin form[data-draft]");
  const button = form?.querySelector(".primary");
  if (!button) return;
  event.preventDefault();
  form.requestSubmit(button);
});
