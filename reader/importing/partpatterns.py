"""Patterns of the names that parts of saved pages have: those of a site, of a text, and of what
stands in both."""

import re

from reader.importing.partnames import Names

SITES = Names(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menus?|sidebar|side-?bar|shar(?:e|ing)\w*|social\w*"
    r"|related\w*|recirc|newsletters?|subscri(?!ber-?(?:only|content))\w*|signup|promos?|advert\w*|(?<!--)ads?|sponsor\w*|cookies?"
    r"|consent|gdpr|breadcrumbs?|paywall-\w+|payment|popup|modal|toolbar|tools?|pagination|pager"
    # Where all is made of widgets, the text is too.
    r"|(?<!elementor-)(?<!cos_wrapper_)widgets?(?!-(?:span|type|container|wrap|image)|\sblog\s)|(?<!ltx_)(?<!ref_)(?<!note-)tags?"
    r"|taxonomy|read-?more|more-?stories|most-?(?:read|popular|viewed)|trending|recommend\w*"
    r"|keywords|kwd-?(?:group|text)|masthead|site-?(?:header|footer)|header-?banner|testimonials?|skip-?links?|kicker|eyebrow|rubric|contents-?list|table-?of-?contents"
    r"|categor(?:y|ies)|print-?only|noprint|toc(?!-section)|headertemplate|mw-editsection|navbox|ambox|hatnote"
    r"|(?:audio|video)[_-]?(?:player|module|controls|title|heading|headline|description|info|caption|enhancement|list)"
    r"|tabs?[_-]?(?:group|list|bar|strip|header|links)"
    r"|screen-?reader(?:-?(?:text|only))?|sr-?only|show-for-sr|off-?screen|visually-?hidden"
    r"|alert-?banner|(?:notification|site|browser)-?alert|outdated-?browser|before-you-go"
    r"|landmark heading"
    r"|catlinks|redirected-?from|sub-?pages|site-?sub|tagline|donat\w*|outbrain|taboola|ratings?|votes?|likes?"
    r"|(?:bookmark|link|url|blog|embed)-?(?:card|preview)|(?:read|up)-?next|more-?(?:from|on|in|like|news|articles|posts)|(?:cat|edit)-?links"
    r"|legal-?notices?|(?:topic|link)s?-?(?:list|box)|button-?(?:wrap(?:per)?|group)|ctas?"
    r"|fundrais\w*|support-?us|membership|back-?to-?top|scroll-?top|(?:read|reading)-?time"
    r"|(?:view|share|comment|like)-?(?:count(?:er)?s?)|republish\w*|reprints?"
    r"|(?:figure|fig|image|table)-?(?:inline-?)?downloads?"
    r"|(?:j|m|jw|media|video|audio|podcast)-?player|video-?(?:resource|playlist|transcript)"
    r"|how-?to-?cite|cite-?(?:this|box|as)|citation-?(?:display|box|generator|builder)|moduletable|summary-?item|kudos?|claps?|a2a\w*|addto\w*|heateor\w*|shariff|ssba\w*|essb\w*"
    r"|(?:twitter|facebook|fb)-(?:follow|share|like)(?:-?button)?|yarpp\w*|mc4wp\w*|mailpoet\w*|optin\w*|hustle\w*|adsbygoogle|ez-?toc\w*)"
    r"(?:$|[\s_-])"
)
# These hold no text of the author's, however much is in them.
SURELY = Names(
    r"(?:^|[\s_-])(?:comments?|kommentare?|comentarios?|commentaires?|komentarze|disqus|respond"
    r"|boilerplate|forum|discussion|reactions|sidebar|cookies?|gdpr|wm-ipp(?:-base|-print)?|outbrain|taboola|(?<!image-)(?<!photo-)(?<!picture-)(?<!figure-)(?<!header-)footer"
    r"|(?:article|story|post|entry|content|page|site|print)footer|(?:post-?)?metadata\d?|entry-?utility"
    r"|newsletter[_-]?(?:teaser|box|sign-?up|form|promo|cta|inline|widget|banner|block|optin)"
    r"|(?:web-?)?push-?(?:layer|prompt|banner|opt-?in|notifications?)|notifications?-?(?:layer|prompt|opt-?in|permission)"
    r"|author[_-]*(?:position|role|job(?:-?title)?|function|occupation|follow|posts))(?:$|[\s_-])"
)
READERS = Names(
    r"(?:^|[\s_-])(?:comments?|comment-?list|kommentare?|comentarios?|commentaires?|disqus|respond"
    r"|forum|discussion)(?:$|[\s_-])"
)
TEXTS = Names(
    r"(?:^|[\s_-])(?:article-?(?:body|content|text)?|post-?(?:body|content)|entry-?content|story"
    r"(?:-?body)?|h-?entry|type-post|main-?content|content-?body|body-?(?:text|copy)|prose|essay|chapter)(?:$|[\s_-])"
)
# A part of a text that is named after it: "article-share", "story__related".
OF_TEXT = Names(
    r"(?:^|[\s_-])(?:article|story|post|entry|content)[_-]+(?:shar(?:e|ing)\w*|social\w*|related\w*"
    r"|tags?|keywords|footer|sidebar|aside|newsletters?|comments|promos?|ads?|advert\w*|toolbar"
    r"|tools|audio[\w-]*|actions|buttons|nav(?:igation)?|pag(?:er|ination)|recirc\w*|recommend\w*|topics)"
    r"(?:$|[\s_-])"
)
# A table of what an encyclopedia knows; in what is made of paragraphs the author speaks.
INFOBOX = Names(r"(?:^|[\s_-])infobox(?:$|[\s_-])")
# What an author sets apart in a box of its own.
NOTE = Names(
    r"(?:^|[\s_-])(?:callouts?|admonitions?|(?:foot|side|margin)-?notes?|note|tip|warning|caution)"
    r"(?:$|[\s_-])"
)
# Pictures that one turns over by hand.
GALLERY = Names(
    r"(?:^|[\s_-])(?:slide-?shows?|carousels?|sliders?|galleria|lightbox|(?:photo|image|media)-?galler(?:y|ies)"
    r"|gallery-?(?:viewport|overlay|slides?|slider|modal|lightbox))(?:$|[\s_-])"
)
# A link that shows something over the page: what it is called says nothing of its words.
OPENER = re.compile(r"(?:^|(?<=[\s_-]))(?:pop-?ups?|modal|tool-?tips?|lightbox)(?=$|[\s_-])", re.I)
SIDEBAR = re.compile(
    r"(?:^|(?<=[\s_-]))(?:side-?bar|(?:info|facts?|text)-?box|fact-?file)(?=$|[\s_-])",
    re.IGNORECASE,
)
SECTION = Names(r"(?:^|\s)(?:(?:sub-?)*section|sec|level-?\d|chapter)(?:$|\s)")
TEASER = Names(r"(?:^|[\s_-])(?:teasers?|promo)(?:$|[\s_-])")
CARD = Names(r"(?:^|[\s_-])cards?(?:$|[\s_-])")
ABOUT = Names(
    r"(?:^|[\s_-])(?:author|autor|auteur|bio|biography|contributor|short-?bio)(?:$|[\s_-])"
)
HIDDEN = Names(r"(?:^|\s)(?:(?:is-|u-|js-)?hidden|hide|d-none|invisible)(?:$|\s)")
# What only who listens to a page is told.
TOLD = Names(
    r"(?:^|\s)(?:(?:is|u|util|js)-)?(?:screen-?reader(?:-?(?:text|only))?|sr-?only|show-for-sr|off-?screen|visually-?hidden)"
    r"(?:$|\s)"
)
SHOWN = Names(r"(?:^|[\s-])(?:xs|sm|md|lg|xl|tablet|desktop)[:-]")  # at some widths
