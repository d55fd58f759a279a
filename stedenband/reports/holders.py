"""Who fills a role of a bond, as a sentence or a table names them."""

import re

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.register.records_on_day import RoleOnDay
from stedenband.reports.names import before_name, named
from stedenband.reports.organs import role_of_owner
from stedenband.reports.report_context import ReportContext
from stedenband.text import Bilingual, fold
from stedenband.vocabulary.codes import Role, Side
from stedenband.vocabulary.labels import Owner, label_of
from stedenband.vocabulary.place_names import place_name


def role_holder(context: ReportContext, one: BondOnDay, role: RoleOnDay) -> str:
    """Who fills a role: `burgemeester R.T.A. Korteland`, or the committee's name."""
    if role.committee:
        return role.committee.name
    language, owner = context.language, _owner_of(context, one, role)
    words = Owner(owner.country, owner.level, owner.style) if owner else Owner()
    label = label_of(role.role, words, language)
    if role.role is Role.MAYOR and role.holder and not _says_mayor(role.holder, label):
        return f"{before_name(label) if language == 'en' else label} {role.holder}"
    return role.holder or label


def _says_mayor(holder: str, label: str) -> bool:
    """Whether a holder says the office before the name, in Dutch or as this owner calls it."""
    return any(fold(name) in fold(holder) for name in (Role.MAYOR.nl, label))


def _owner_of(context: ReportContext, one: BondOnDay, role: RoleOnDay) -> MunicipalityOnDay | None:
    """Whose role it is; None where it is that of a partner without a file of its own."""
    if role.side is Side.OWN:
        return context.owners[one.home]
    return None if one.view.is_own else context.owners[one.writer]


def holders(context: ReportContext, one: BondOnDay) -> list[str]:
    """Who keeps a bond going on this side, each once; with `?` who may not do so on the day."""
    told = [(role_holder(context, one, role), role.certain) for role in one.roles if role.side is Side.OWN]
    names = dict.fromkeys(name for name, _ in told)
    sure = {name for name, certain in told if certain}
    return [listed_as(context, name) + ("" if name in sure else "?") for name in names]


def listed_as(context: ReportContext, name: str) -> str:
    """Who fills a role as a table names them: in English without an article, and what is Dutch in quotation marks."""
    return re.sub(r"^(?:the|an) ", "", named(name, "en")) if context.language == "en" else name


def with_article(context: ReportContext, one: BondOnDay, role: RoleOnDay) -> str:
    """A holder as a sentence has it: `de burgemeester`, `het Preston Comité`.

    Of the other side also of which municipality, where its contact with a third one is told.
    """
    language = context.language
    if role.committee is None and not role.holder:
        holder = role_of_owner(role.role, _owner_of(context, one, role), language)
    else:
        holder = named(role_holder(context, one, role), language)
    writer = context.owners[one.writer].name
    if role.side is Side.OWN or not role.counterpart or fold(writer) in fold(holder):
        return holder
    return f"{holder} {Bilingual('van', 'of').text(language)} {place_name(writer, language)}"
