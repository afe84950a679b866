// Whoever opens a seminar finds the time zone of their own device chosen, where the list has it.

const list = document.querySelector("[data-own-zone]");
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
if ([...list.options].some(({ value }) => value === own)) list.value = own;
