"""What somebody had typed, given back to them when a form could not be taken."""

ENOUGH = 12  # characters; what is shorter is typed again sooner than copied
TOO_MANY = 20


def typed_words(request):
    """Give templates `typed_words`: a function, so that only the pages for errors ever look.

    It gives the texts of the form that was posted, at most `TOO_MANY`. They are shown to whoever
    posted them, as plain text: without scripts the browser may have forgotten them.
    """

    def words():
        if request.method != "POST":
            return []
        values = (request.POST[name] for name in request.POST if name != "csrfmiddlewaretoken")
        return [value for value in values if len(value) > ENOUGH and " " in value][:TOO_MANY]

    return {"typed_words": words}
