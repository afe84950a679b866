"""Prompts: setting, ordering, hiding and deleting them, and answering."""

from functools import partial

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect

from annotations.forms import AnswerForm, PromptForm, PromptRewordingForm
from annotations.forms.prompts import PromptDatesForm
from annotations.margin.undo import restorable
from annotations.models import Annotation, Prompt
from annotations.page.sitting import Sitting, sitting_with
from annotations.targets import again
from annotations.views.members import members_only
from annotations.views.pages import address_of, show, show_where
from annotations.views.writing import reword, written
from reader.limits import limited
from reader.views.kept import kept_words
from seminars.models import Reading


@members_only
@require_POST
@limited("posting")
def prompts(request, seminar, reading):
    """Set a prompt."""
    taught = Reading.objects.taught_by(request.user)
    where = get_object_or_404(taught, seminar__slug=seminar, slug=reading)
    sitting = Sitting.at(request.user, seminar=seminar, reading=reading)
    form = PromptForm(sitting, request.POST)

    def post(target, submission, **_fields):
        return Prompt.post(target, request.user, submission, where, **form.fields_of_prompt())

    prompt = written(form, post)
    if prompt is None:
        return show(request, sitting, status=422, form=form)
    return whole_page(request, prompt)


@members_only
@require_safe
def prompt(request, pk):
    """The permanent link of a prompt: where it stands, with its answers alone."""
    found = get_object_or_404(Prompt.objects.visible_to(request.user), pk=pk)
    return show_where(request, found, prompt=found.pk)


@members_only
@limited("posting")
def answers(request, pk):
    """The form that answers a prompt, and the new answer."""
    visible = Prompt.objects.visible_to(request.user)
    found = get_object_or_404(visible.select_related("article__current", "placement"), pk=pk)
    sitting = sitting_with(found, request.user)
    more = {"initial": kept_words(request), "auto_id": f"answer-to-{found.pk}-%s"}
    form = AnswerForm(sitting, found, request.POST or None, **more)

    def post(**fields):
        target = again(found, found.article.current)
        return Annotation.post(target, request.user, reading=found.reading, prompt=found, **fields)

    answer = form.is_bound and written(form, post)
    if answer:
        return show_where(request, answer, sitting, prompt=found.pk, note=answer.pk)
    name = "_answer_form" if request.htmx else "answer"
    status = 422 if form.is_bound else 200
    context = {"prompt": found, "form": form, "sitting": sitting}
    return render(request, f"annotations/{name}.html", context, status=status)


@members_only
@limited("posting")
def wording(request, pk):
    """The words of a prompt: a form, and the new words."""
    found = _own(request, pk)
    initial = {
        "version": found.version,
        "body": found.body,
        "answer_first": found.answer_first,
        **kept_words(request),
    }
    form = PromptRewordingForm(request.POST or None, initial=initial)
    return reword(request, found, form, partial(found.reword, by=request.user))


@members_only
def dates(request, pk):
    """When a prompt is shown and answered, and its answers are opened."""
    own = Prompt.objects.editable_by(request.user).standing()
    own = own.select_related("reading__seminar", "article", "paragraph")
    found = get_object_or_404(own, pk=pk)
    form = PromptDatesForm(request.POST or None, instance=found)
    if form.is_bound and form.is_valid() and form.saved():
        return whole_page(request, found)
    context = {"prompt": found, "reading": found.reading, "form": form}
    status = 200 if not form.errors else 409 if form.overtaken else 422
    return render(request, "annotations/prompt_dates.html", context, status=status)


@members_only
@require_POST
def visibility(request, pk):
    """Hide a prompt from the students, or show it to them."""
    found = _own(request, pk)
    found.hide() if request.POST.get("hidden") else found.show()
    return whole_page(request, found)


@members_only
@require_POST
def closing(request, pk):
    """Have a prompt take no more answers from now on."""
    found = _own(request, pk)
    found.close()
    return whole_page(request, found)


@members_only
@require_POST
def closing_withdrawal(request, pk):
    """Have it take answers again."""
    found = _own(request, pk)
    found.reopen()
    return whole_page(request, found)


@members_only
@require_POST
def position(request, pk):
    """Move a prompt one place earlier or later in its reading."""
    found = _own(request, pk)
    found.move(-1 if request.POST.get("earlier") else 1)
    return whole_page(request, found)


@members_only
@require_POST
def deletion(request, pk):
    """Delete a prompt; its answers stay, and the page offers to take that back."""
    found = _own(request, pk, deleted_too=True)
    found.withdraw()
    return whole_page(request, found, undo=found.anchor)


@members_only
@require_POST
def restoration(request, pk):
    """Bring back a prompt."""
    found = _own(request, pk, deleted_too=True)
    found.restore()
    return whole_page(request, found)


def _own(request, pk, deleted_too=False):
    own = Prompt.objects.editable_by(request.user)
    return get_object_or_404(restorable(own) if deleted_too else own.standing(), pk=pk)


def whole_page(request, found, **asked):
    """Load the page anew: a prompt changes the text's numbers and the rail as well.

    The keyboard goes on at the prompt. A script would only go there in the page as it is.
    """
    address = address_of(sitting_with(found, request.user), found, **asked)
    if request.htmx:
        return HttpResponseClientRedirect(address)
    return redirect(address if asked else f"{address}#{found.anchor}")
