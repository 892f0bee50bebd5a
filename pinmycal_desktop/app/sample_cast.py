"""The cast of the sample: invented people, what they book, and other calendars.

Only values; `sample` plays them into a diary. Names from many places, because a
calendar that cannot write them is none.
"""

from __future__ import annotations

from pinmycal_desktop.model.event_type import (
    Confirmation,
    Location,
    LocationKind,
    Question,
    QuestionKind,
)
from pinmycal_desktop.model.value_class import value_class

ZONE = "Europe/London"
HOST_NAME = "Nora Adeyemi-Lindqvist"
HOST_EMAIL = "nora@studio.example"


@value_class(kw_only=False)
class Person:
    """Somebody who books."""

    name: str
    email: str
    zone: str


PEOPLE = (
    Person("Camila Ferreira Souza", "camila@ondas.example", "America/Sao_Paulo"),
    Person("渡辺 陽菜", "hina.watanabe@kitsune.example", "Asia/Tokyo"),
    Person("Søren Bjerregård", "soren@fjordlys.example", "Europe/Copenhagen"),
    Person("Amina Traoré", "amina.traore@sahelien.example", "Africa/Bamako"),
    Person("Łukasz Wójcik", "lukasz@zielony.example", "Europe/Warsaw"),
    Person("ליאור כהן", "lior@shemesh.example", "Asia/Jerusalem"),
    Person("Grace O'Malley", "grace@claddagh.example", "Europe/Dublin"),
    Person("राहुल वर्मा", "rahul.verma@tarang.example", "Asia/Kolkata"),
    Person("박지훈", "jihoon@hanbit.example", "Asia/Seoul"),
    Person("Eleni Papadopoulou", "eleni@meltemi.example", "Europe/Athens"),
    Person("Wei Ling Tan", "weiling@merlion.example", "Asia/Singapore"),
    Person("Олена Шевчук", "olena@barvinok.example", "Europe/Kyiv"),
    Person("Diego Huamán Quispe", "diego@andina.example", "America/Lima"),
    Person("Fatima Zahra El Idrissi", "fatima@atlas.example", "Africa/Casablanca"),
    Person("Maximilian Ostermann-Hirschfeld", "max@alster.example", "Europe/Berlin"),
    Person("خالد المنصوري", "khaled@sahara.example", "Asia/Dubai"),
    Person("Marama Ngata", "marama@aotea.example", "Pacific/Auckland"),
    Person("Jordan Blackwood", "jordan@cascadia.example", "America/Los_Angeles"),
    Person("Thandiwe Mokoena", "thandiwe@protea.example", "Africa/Johannesburg"),
    Person("Zoë van den Heuvel", "zoe@polder.example", "Europe/Amsterdam"),
    Person("Nguyễn Minh Anh", "minhanh@senvang.example", "Asia/Ho_Chi_Minh"),
    Person("Harriet Ashworth", "harriet@ashworth.example", "Europe/London"),
)


@value_class
class Offer:
    """An event type of the sample, and how often it is booked."""

    slug: str
    title: str
    colour: int
    lengths: tuple[int, ...]
    weight: int
    buffers: tuple[int, int] = (0, 0)
    interval: int | None = None
    notice: int = 0
    location: Location = Location()
    questions: tuple[Question, ...] = ()
    confirmation: Confirmation = Confirmation.NEVER
    evenings: bool = False
    is_hidden: bool = False
    description: str = ""


_ROOM = Location(LocationKind.LINK, "https://meet.studio.example/nora")
_PHONE = Location(LocationKind.PHONE, "+44 20 7946 0018")
_STUDIO = Location(LocationKind.ADDRESS, "12 Lantern Yard, London E2")

OFFERS = (
    Offer(
        slug="intro",
        title="Intro call",
        colour=1,
        lengths=(30, 15),
        weight=6,
        location=_ROOM,
        description="A first word, to see whether we fit.",
    ),
    Offer(
        slug="discovery",
        title="Discovery",
        colour=2,
        lengths=(45,),
        weight=4,
        buffers=(0, 15),
        interval=15,
        location=_ROOM,
        questions=(
            Question(
                slug="topic",
                label="What should we cover?",
                kind=QuestionKind.LONG_TEXT,
                is_required=True,
            ),
            Question(
                slug="team",
                label="Team size",
                kind=QuestionKind.ONE_OF,
                options=("1 to 10", "11 to 50", "51 to 250", "250 to 500"),
            ),
        ),
    ),
    Offer(
        slug="design-review",
        title="Design review",
        colour=3,
        lengths=(60, 90),
        weight=4,
        interval=30,
        location=_ROOM,
    ),
    Offer(
        slug="one-to-one",
        title="One to one",
        colour=4,
        lengths=(30,),
        weight=4,
        location=_STUDIO,
    ),
    Offer(
        slug="interview",
        title="Interview",
        colour=5,
        lengths=(60,),
        weight=3,
        buffers=(15, 15),
        interval=30,
        location=_ROOM,
    ),
    Offer(
        slug="mentoring",
        title="Mentoring",
        colour=6,
        lengths=(45, 30),
        weight=3,
        interval=15,
        location=_ROOM,
        confirmation=Confirmation.ALWAYS,
        evenings=True,
        description="For people at the start of their way. Nora answers by hand.",
    ),
    Offer(
        slug="board-prep",
        title="Board preparation",
        colour=7,
        lengths=(90,),
        weight=1,
        interval=30,
        location=_STUDIO,
        is_hidden=True,
    ),
    Offer(
        slug="support",
        title="Support",
        colour=8,
        lengths=(15,),
        weight=3,
        notice=120,
        location=_PHONE,
    ),
)

TOPICS = (
    "Moving forty clinics from a shared inbox to booking pages.",
    "Our volunteers miss shifts; we need something calmer.",
    "Interviews in four time zones, and nobody does the sums right.",
    "A waiting list for the pottery kilns.",
)
NOTES = (
    "",
    "",
    "Met at the spring fair. Prefers mornings.",
    "Bring the second draft.",
    "Speaks softly: take the headphones.",
    "",
)
CANCEL_REASONS = (
    "Ill today, sorry.",
    "We found the answer ourselves.",
    "The project is on hold until summer.",
)
MOVE_REASONS = (
    "The train is late.",
    "Clashes with the school play.",
    "An hour later suits all of us better.",
)


@value_class
class Elsewhere:
    """Something in another calendar, by week and day of the sample."""

    title: str
    week: int
    """Weeks after the one of the sample's day."""
    day: int
    """Monday is 0."""
    start: int = 0
    """Minutes after midnight."""
    minutes: int = 0
    """0 means whole days."""
    days: int = 1


OUTLOOK = (
    *(
        Elsewhere(title="Team stand-up", week=week, day=day, start=9 * 60, minutes=15)
        for week in range(-4, 6)
        for day in (0, 2, 4)
    ),
    Elsewhere(title="Quarterly figures", week=0, day=3, start=12 * 60, minutes=60),
    Elsewhere(title="Print deadline", week=-1, day=1, start=16 * 60, minutes=60),
    Elsewhere(title="Design Week, Old Brewery", week=0, day=1, days=2),
    Elsewhere(title="Offsite", week=2, day=3, days=2),
    Elsewhere(title="Budget round", week=1, day=0, start=14 * 60, minutes=90),
    Elsewhere(title="Budget round", week=-2, day=0, start=14 * 60, minutes=90),
)
FAMILY = (
    *(
        Elsewhere(title="Choir", week=week, day=2, start=18 * 60 + 30, minutes=90)
        for week in range(-4, 6)
    ),
    Elsewhere(title="Lunch with Ada", week=0, day=2, start=12 * 60 + 30, minutes=60),
    Elsewhere(title="Dentist", week=0, day=4, start=15 * 60, minutes=45),
    Elsewhere(title="Grandpa turns 80", week=0, day=5),
    Elsewhere(title="Swimming lesson", week=1, day=5, start=10 * 60, minutes=60),
    Elsewhere(title="Half-term", week=3, day=0, days=5),
    Elsewhere(title="Parents' evening", week=-1, day=3, start=17 * 60, minutes=60),
)
OLD_CALENDAR = (
    Elsewhere(title="Portrait sitting", week=0, day=1, start=13 * 60, minutes=45),
    Elsewhere(title="Kiln tour", week=-1, day=3, start=11 * 60, minutes=60),
)
"""Bookings brought from a calendar used before; the first may overlap others."""
