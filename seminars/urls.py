from django.urls import path

from seminars.views import (
    accounts,
    calendars,
    class_lists,
    groups,
    home,
    invitations,
    leaving,
    members,
    people,
    readings,
    seminars,
    site,
)

app_name = "seminars"

SEMINAR = "seminars/<str:seminar>/"
READING = f"{SEMINAR}readings/<str:reading>/"
CLASS_LIST = f"{SEMINAR}invitation/class-list/"
MEMBER = f"{SEMINAR}members/<str:username>/"
GROUP = f"{SEMINAR}groups/<int:pk>/"

urlpatterns = [
    path("", home.home, name="home"),
    path("seminars/", seminars.seminars, name="seminars"),
    path(SEMINAR, seminars.seminar, name="seminar"),
    path(f"{SEMINAR}details/", seminars.details, name="details"),
    path(f"{SEMINAR}details/archival/", seminars.archival, name="archival"),
    path(
        f"{SEMINAR}details/archival/withdrawal/",
        seminars.archival_withdrawal,
        name="archival_withdrawal",
    ),
    path(f"{SEMINAR}invitation/", invitations.invitation, name="invitation"),
    path(CLASS_LIST, class_lists.class_list, name="class_list"),
    path(f"{CLASS_LIST}admissions/", class_lists.admissions, name="admissions"),
    path(f"{CLASS_LIST}passwords/", class_lists.passwords, name="first_passwords"),
    path(f"{SEMINAR}members/", members.members, name="members"),
    path(MEMBER, members.member, name="member"),
    path(f"{MEMBER}deletion/", members.deletion, name="member_deletion"),
    path(f"{SEMINAR}groups/", groups.groups, name="groups"),
    path(f"{SEMINAR}groups/division/", groups.division, name="division"),
    path(GROUP, groups.group, name="group"),
    path(f"{GROUP}deletion/", groups.deletion, name="group_deletion"),
    path(f"{SEMINAR}readings/", readings.readings, name="readings"),
    path(READING, readings.reading, name="reading"),
    path(f"{READING}position/", readings.position, name="position"),
    path(f"{READING}deletion/", readings.deletion, name="reading_deletion"),
    path(f"{READING}restoration/", readings.restoration, name="reading_restoration"),
    path("memberships/<int:pk>/", leaving.membership, name="membership"),
    path("memberships/<int:pk>/deletion/", leaving.deletion, name="membership_deletion"),
    path("about/<slug:name>/", site.page, name="site_page"),
    path("about/<slug:name>/wording/", site.wording, name="site_page_wording"),
    path("calendar/", calendars.calendar, name="calendar"),
    path("calendar/deletion/", calendars.deletion, name="calendar_deletion"),
    path("calendars/<str:token>.ics", calendars.file, name="calendar_file"),
    path("people/", accounts.accounts, name="accounts"),
    path("people/<int:pk>/", people.person, name="person"),
    path("people/<int:pk>/account/", accounts.account, name="account"),
    path("people/<int:pk>/password/", accounts.password, name="account_password"),
    path(
        "people/<int:pk>/second-step/withdrawal/",
        accounts.second_step_withdrawal,
        name="second_step_withdrawal",
    ),
    path("invitations/", invitations.invitations, name="invitations"),
    path("invitations/<str:code>/", invitations.joining, name="joining"),
]
