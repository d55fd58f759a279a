"""What `stedenband site` does: read the whole register, write the site, and say what changed."""

from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from stedenband.cli.language import say
from stedenband.cli.run.option_values import day
from stedenband.cli.run.reading import read_seen, tell_trouble
from stedenband.cli.settings import Settings, complain
from stedenband.errors import WrongUse, cause_of
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.git_history import states
from stedenband.loading.git_revision import register_at
from stedenband.register.register import Register
from stedenband.render.site.folder import Done
from stedenband.render.site.pages import SiteSettings
from stedenband.render.site.site import SiteOptions, write_site
from stedenband.reports.site.context import SiteContext
from stedenband.reports.site.home import changes
from stedenband.text import Bilingual
from stedenband.vocabulary.edtf import day_in

_OF_A_PAGE = ("http", "https")
_MOST_STATES = 10  # of the data that are looked into, each a reading of a whole register
_OF_CONTACT = (*_OF_A_PAGE, "mailto")


def make_site(
    settings: Settings,
    output: Path,
    on: str | None,
    since: str | None,
    url: str | None,
    contact: str | None,
    css: Path | None,
) -> bool:
    """Write the site; gives whether the data has faults."""
    peildatum = day(on) if on else date.today()
    first = (
        day(since, "--since")
        if since
        else day_in(max(peildatum.year - 1, date.min.year), peildatum.month, peildatum.day)
    )
    base = f"{_address(url, '--url', _OF_A_PAGE).rstrip('/')}/" if url else None
    told = SiteSettings(base, _address(contact, "--contact", _OF_CONTACT) if contact else None, css is not None)
    folder = settings.folder(shipped=True)
    seen = read_seen(folder, None)
    trouble = tell_trouble(seen.loaded)
    told_on = _told_on(folder, seen.register, peildatum, first) if base else ()
    paths = tuple(folder.files().values())
    asked = SiteOptions(seen.register, peildatum, first, told_on, paths, seen.unread, _read(css) if css else None)
    complain(_told(output, write_site(output, asked, told)))
    return trouble


def _told_on(folder: DataFolder, register: Register, on: date, since: date) -> tuple[date | None, ...]:
    """On which day the register first told of each change, by git; None for what it told before, or is not known."""
    now = [one.text for one in changes(SiteContext(register, on, "nl"), since)]
    found: dict[str, date] = {}
    later = on  # what no commit has is told from today on
    for state in states(folder, since, _MOST_STATES):
        before = SiteContext(register_at(folder, state.commit).register, on, "nl")
        told = {one.text for one in changes(before, since)}
        found |= {text: later for text in now if text not in told and text not in found}
        later = min(state.day, on)
        if told.isdisjoint(now) or len(found) == len(set(now)):
            break
    return tuple(found.get(text) for text in now)


def _address(text: str, option: str, schemes: tuple[str, ...]) -> str:
    """An address that an option gives; WrongUse for one that no browser would follow, or that would act."""
    parts = urlsplit(text)
    if parts.scheme in schemes and (parts.netloc or (parts.scheme == "mailto" and parts.path)):
        return text
    known = ", ".join(f"{one}:" for one in schemes)
    raise WrongUse(
        Bilingual(
            f"{option} {text}: verwacht was een adres dat begint met {known}",
            f"{option} {text}: an address was expected that begins with {known}",
        )
    )


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        nl, en = cause_of(error)
        raise WrongUse(Bilingual(f"{path} is niet te lezen: {nl}", f"{path} cannot be read: {en}")) from None


def _told(output: Path, done: Done) -> str:
    if not done.written and not done.gone:
        return say(
            f"{output}: niets veranderd ({done.files} bestanden).", f"{output}: nothing changed ({done.files} files)."
        )
    return say(
        f"{output}: {done.files} bestanden, waarvan {done.written} geschreven; {done.gone} weg.",
        f"{output}: {done.files} files, of which {done.written} written; {done.gone} gone.",
    )
