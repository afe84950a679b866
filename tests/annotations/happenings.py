"""Everything that changes what pages show, by chance and one thing at a time."""

import uuid
from datetime import timedelta
from io import StringIO

from django.core.management import call_command
from django.utils import timezone

from annotations import targets
from annotations.models import Annotation, Helpful, Placement, Prompt, Reply, Seen
from annotations.moving.news import settle
from reader.models import Draft, ParagraphVersion
from seminars.models import Group
from tests import factories
from tests.annotations import chance, editing


class Story(chance.Seminar):
    """A seminar in which everything happens at least once; some of its HTML is of an older make.

    `teacher` sets its prompts and edits its text.
    """

    def __init__(self, seed, people, prompts, teacher):
        super().__init__(seed, people, prompts)
        self.teacher, self.reading = teacher, prompts[0].reading
        self.article = self.reading.article
        self.editor = editing.Editor(self.article, self.random)
        self.happen(15)
        for kind in Annotation, Reply, Prompt:
            kind.objects.exclude(html="").update(html="<p>As it was rendered <b>once</b>.</p>")
        for version in self.article.current.paragraphs()[1:3]:
            worn = f"<div>{version.html}</div>"
            ParagraphVersion.objects.filter(pk=version.pk).update(html=worn)

    def events(self, more):
        """Let everything happen, and some of it `more` times. Gives the name of each event."""
        deeds = [self.post, self.revise, self.withdraw, self.restore, self.reply, self.take_back]
        deeds += [self.turn_prompt, self.reword, self.reword_reply, self.restore_reply]
        deeds += [self.answer, self.set_prompt, self.move_prompt, self.reword_prompt]
        deeds += [self.delete_prompt, self.restore_prompt, self.put_prompt, self.put, self.see]
        deeds += [self.publish, self.settle, self.rename, self.change_role, self.admit]
        deeds += [self.instruct, self.set_due, self.entitle, self.entitle_seminar, self.draft]
        deeds += [self.ask_for, self.set_closing]
        deeds += [self.rerender, self.help, self.help_no_more, self.settle_question, self.tag]
        deeds += [self.move_person, self.rename_group, self.turn_groups]
        deeds += [self.hide, self.show, self.hide_reply, self.show_reply, self.lock, self.unlock]
        self.random.shuffle(deeds)
        for deed in [*deeds, *self.random.choices(deeds, k=more)]:
            deed()
            self.article.refresh_from_db()
            self.versions = self.article.current.paragraphs()
            yield deed.__name__

    def words(self):
        return " ".join(self.random.choices(editing.WORDS, k=4))

    def reword(self):
        def do(note):
            note.revise(note.version, reading=self.reading, body=self.words())

        self.then(Annotation.objects.standing(), do)

    def tag(self):
        def do(note):
            note.revise(note.version, reading=self.reading, tags=", ".join(self.words().split()))

        self.then(Annotation.objects.standing(), do)

    def reword_reply(self):
        replies = Reply.objects.standing()
        self.then(replies, lambda reply: reply.reword(reply.version, body=self.words()))

    def help(self):
        person = self.random.choice(self.people)[0]
        kind = self.random.choice([Annotation, Reply])
        self.then(kind.objects.helpful_to(person), lambda thing: Helpful.say(thing, person))

    def help_no_more(self):
        def do(mark):
            Helpful.take_back(mark.annotation or mark.reply, mark.person)

        self.then(Helpful.objects.all(), do)

    def settle_question(self):
        def do(question):
            question.settle(self.random.choice([None, *question.replies.standing()]))

        self.then(Annotation.objects.standing().filter(motivation="questioning"), do)

    def lock(self):
        shared = Annotation.objects.standing().exclude(audience="me")
        self.then(shared, lambda note: note.lock(self.teacher))

    def unlock(self):
        self.then(
            Annotation.objects.exclude(locked_at=None), lambda note: note.unlock(self.teacher)
        )

    def restore_reply(self):
        self.then(Reply.objects.exclude(deleted_at=None), lambda reply: reply.restore())

    def answer(self):
        def do(prompt):
            authors = [user for user, reading in self.people if reading == prompt.reading]
            factories.answer(self.random.choice(authors), prompt, body=self.words())

        self.then(Prompt.objects.standing().filter(answer_first=True, hidden=False), do)

    def set_prompt(self):
        self.prompts.append(
            Prompt.post(
                self.place(self.article.current),
                self.teacher,
                uuid.uuid4(),
                self.reading,
                body=self.words(),
                answer_first=self.random.random() < 0.5,
            )
        )

    def move_prompt(self):
        prompts = Prompt.objects.standing()
        self.then(prompts, lambda prompt: prompt.move(self.random.choice([-1, 1])))

    def reword_prompt(self):
        def do(prompt):
            prompt.reword(prompt.version, body=self.words(), answer_first=not prompt.answer_first)

        self.then(Prompt.objects.standing(), do)

    def delete_prompt(self):
        self.then(Prompt.objects.standing(), lambda prompt: prompt.withdraw())

    def restore_prompt(self):
        self.then(Prompt.objects.exclude(deleted_at=None), lambda prompt: prompt.restore())

    def put_prompt(self):
        self.then(Prompt.objects.exclude(about="whole").exclude(paragraph=None), self._put)

    def put(self):
        self.then(Annotation.objects.exclude(about="whole"), self._put)

    def _put(self, thing):
        revision = self.article.current
        target = targets.paragraph_of(revision, self.random.choice(self.versions).key)
        if thing.about == "words":
            version = max(self.versions, key=lambda version: len(version.text))
            start = self.random.randrange(len(version.text) - 10)
            target = targets.words_of(revision, version.key, start, version.key, start + 9, "")
        thing.put(target, self.teacher, thing.placement_id)

    def see(self):
        user, reading = self.random.choice(self.people)
        paragraph = self.random.choice([None, *(version.paragraph for version in self.versions)])
        Seen.mark(user, reading, paragraph)

    def publish(self):
        self.editor.edit()

    def settle(self):
        settle(self.random.choice(self.people)[0], until=Placement.objects.latest("pk").pk)

    def rename(self):
        person = self.random.choice(self.people)[0]
        person.display_name = self.words().title()
        person.save()

    def change_role(self):
        def do(membership):
            taught = membership.role == "instructor"
            membership.role = "student" if taught else "instructor"
            membership.save()

        self.then(self.reading.seminar.memberships.exclude(user=self.teacher), do)

    def admit(self):
        self.reading.seminar.admit(factories.person(f"new-{self.random.random()}"))

    def rename_group(self):
        self.then(Group.objects.all(), lambda group: self._set(group, name=self.words()[:40]))

    def turn_groups(self):
        self._set(self.reading, by_groups=not self.reading.by_groups)

    def instruct(self):
        self._set(self.reading, instructions=self.words())

    def set_due(self):
        self._set(self.reading, due_at=timezone.now() + timedelta(days=self.random.choice([1, 9])))

    def ask_for(self):
        asked = {f"{what}_asked": self.random.randrange(3) for what in ("notes", "replies")}
        self._set(self.reading, **asked, answers_asked=1)

    def set_closing(self):
        later = timezone.now() + timedelta(days=self.random.choice([20, 30]))
        self._set(self.reading, closes_at=later)

    def entitle(self):
        self._set(self.article, title=self.words())

    def entitle_seminar(self):
        self._set(self.reading.seminar, title=self.words())

    def draft(self):
        Draft.of(self.article, self.teacher)

    def rerender(self):
        call_command("rerender", stdout=StringIO())

    def _set(self, row, **fields):
        for name, value in fields.items():
            setattr(row, name, value)
        row.save(update_fields=[*fields])
