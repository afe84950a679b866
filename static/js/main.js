// Every page loads this. A module starts itself where it finds what it is about, and listens on
// the document, so that it goes on working when htmx puts new elements in place of old ones. What
// only few pages need, they load themselves, or `later.js` does.

import "./highlights.js";
import "./current.js";
import "./arriving.js";
import "./drafts.js";
import "./sent.js";
import "./reopen.js";
import "./elsewhere.js";
import "./told.js";
import "./posting.js";
import "./send.js";
import "./links.js";
import "./words.js";
import "./touched.js";
import "./notes.js";
import "./follow.js";
import "./annotate.js";
import "./keys.js";
import "./sheet.js";
import "./seen.js";
import "./earlier.js";
import "./overtaken.js";
import "./preview.js";
import "./messages.js";
import "./leaving.js";
import "./later.js";
