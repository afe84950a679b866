"""The accounts of all people, for those who look after them."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from reader.models import User
from reader.views.access import see_other
from seminars.account_forms import AccountForm, SearchForm
from seminars.accounts import (
    accounts_for,
    drop_second_step,
    has_second_step,
    looked_after_by,
    new_password,
)
from seminars.models import Membership
from seminars.views.answers import button_on, status_of

A_PAGE = 50


@login_required
@require_safe
def accounts(request):
    """All people here, to be looked for by name."""
    if not request.user.is_admin:
        raise Http404
    form = SearchForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {"q": "", "kind": ""}
    found = accounts_for(request.user, asked["q"], asked["kind"])
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    return render(request, "seminars/accounts.html", {"people": page, "form": form})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def account(request, pk):
    """One account: what it is called, and what it may do."""
    found = _account(request, pk)
    form = AccountForm(request.POST or None, instance=_account(request, pk))
    if form.is_bound and form.is_valid():
        try:
            if form.saved():
                messages.success(request, _("The account is changed."))
                return see_other("seminars:account", pk)
        except ValidationError as refused:
            form.add_error(None, refused)
    context = {
        "person": found,
        "form": form,
        "memberships": Membership.objects.visible_to(request.user)
        .filter(user=found)
        .select_related("seminar")
        .order_by("seminar__title"),
        "has_second_step": has_second_step(found),
    }
    return render(request, "seminars/account.html", context, status=status_of(form))


@never_cache
@button_on("seminars:account", "pk")
def password(request, pk):
    """A first password to hand over; it is shown once."""
    found = _account(request, pk)
    word = new_password(found)
    return render(request, "seminars/account_password.html", {"person": found, "password": word})


@button_on("seminars:account", "pk")
def second_step_withdrawal(request, pk):
    """Let somebody in by the password alone, who has lost what gives the codes."""
    drop_second_step(_account(request, pk))
    messages.success(request, _("They log in by the password alone now."))
    return see_other("seminars:account", pk)


def _account(request, pk):
    return get_object_or_404(User.objects.filter(looked_after_by(request.user)), pk=pk)
