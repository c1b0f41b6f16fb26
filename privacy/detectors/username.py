"""User names and handles: after an at sign, after a word for them, in profile links and home folders."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from privacy.detectors.hit import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

_HANDLE: Final = re.compile(r"(?<![\w.@/:=+-])@([A-Za-z_][A-Za-z0-9_]{2,29}(?:[.-][A-Za-z0-9_]+)*)(?![\w@(/])")
_NOBODY: Final = frozenset(
    """everyone here channel all property staticmethod classmethod override media import param return returns author deprecated test before after
    dataclass pytest functools app keyframes types charset font-face include mixin extend supports page layer apply tailwind autowired bean entity
    component injectable input output controller service getmapping postmapping requestmapping see since throws link code todo abstractmethod cache
    suppresswarnings nullable notnull inject module angular babel vue react nestjs mui emotion testing-library storybook typescript-eslint latest next
    type private public click click.command app.route pytest.mark pytest.fixture fixture celery task decorator gmail hotmail""".split()
)
_CUED: Final = re.compile(
    r"""(?<![\w-])(?:user[\s_-]?name|user[\s_-]?id|user|login(?:[\s_-]?name)?|handle|nick(?:name)?|screen[\s_-]?name|alias|account[\s_-]?name|gamer[\s_-]?tag|(?:psn|xbox|steam|epic|battle\.?net|skype|discord|insta(?:gram)?|ig|snap(?:chat)?|telegram|tiktok|twitter|twitch|github|gitlab|reddit|mastodon|threads|bluesky|wechat|line|kik|xing|linkedin|facebook|fb|minecraft|roblox|venmo|cashapp)(?:[\s_-](?:id|name|user(?:name)?|handle|account|tag|nick))?
      |benutzer(?:name|kennung)?|anmeldename|nutzername|spitzname|usuario|nombre\s(?:de\s)?usuario|identifiant|utilisateur|nom\sd['’]utilisateur|pseudo(?:nyme)?|nome\s(?:de\s)?(?:utente|usuário|utilizador)|utente|usuário|utilizador
      |gebruikersnaam|gebruiker|użytkownik|nazwa\sużytkownika|login|nick|användarnamn|användare|brukernavn|brugernavn|käyttäjätunnus|käyttäjänimi)
    (?P<join>["']?\s{0,2}[:=]\s{0,2}["']?|\s(?:is|ist|es|est|è|é|to|jest|är|er|on|as)\s["']?|\s["'`])
    @?(?P<name>[A-Za-z][\w.#-]{1,38}[\w])(?![\w@])""",
    re.VERBOSE | re.IGNORECASE,
)
_SOFT: Final = re.compile(
    r"""(?<![\w-])(?:user(?:name)?|login|handle|nick(?:name)?|alias|gamertag|insta(?:gram)?|ig|snap(?:chat)?|telegram|tiktok|twitter|twitch|github|gitlab|reddit|discord|skype|steam|psn|mastodon|benutzer|usuario|utilisateur|pseudo|utente|usuário|gebruiker|użytkownik|användare|als|as|logged\sin\sas)
    \s@?(?P<name>[A-Za-z][\w.-]{2,38})(?![\w@])""",
    re.VERBOSE | re.IGNORECASE,
)
_PROFILE: Final = re.compile(
    r"""(?:twitter|x|instagram|github|gitlab|facebook|fb|tiktok|twitch|medium|dribbble|behance|soundcloud|pinterest|last|letterboxd|strava|venmo|cash|keybase|bsky|threads|flickr|deviantart|steamcommunity|patreon|ko-fi|buymeacoffee|onlyfans|vk|ok)\.(?:com|net|tv|me|app|fm|io|org|ru|social)/(?:id/|people/|user/|athletes/|profile/|\$)?@?(?P<name>[A-Za-z][\w.-]{2,38})(?=[\s?"'),;!]|/?$|/\s|\.\s|\.$)
    | linkedin\.com/in/(?P<in>[\w%-]{3,80}) | (?:reddit\.com/(?:u|user)|(?<![\w/])/?u)/(?P<u>[\w-]{3,20})(?![\w/]) | t\.me/(?P<t>[A-Za-z]\w{4,31})(?![\w/+]) | youtube\.com/(?:@|user/|c/)(?P<y>[\w.-]{3,40})
    | (?:/home/|/Users/|[A-Z]:\\(?:Users|Benutzer|Usuarios|Utilisateurs)\\)(?P<home>[A-Za-z][\w.-]{1,31})(?![\w.-])""",
    re.VERBOSE,
)
_NOT_NAMES: Final = frozenset(
    """is was the and not with for from name names account accounts id ids login logins guide manual interface data agent story stories experience group groups password
    settings profile profiles page privacy about terms explore help search features pricing login signup home share intent hashtag reel reels watch jobs company companies
    shared public default root runner ubuntu admin user users guest test none null true false unknown all new error errors failed created deleted updated logged input friendly
    who has can will must may should said says asked wants wanted needs clicked der die das und ist hat kann el la los las que le les il lo een het och att som jest nie
    username benutzername anonymous service system support ein eine uses i we you they he she it in at on to of or as a an by ok gelöscht angemeldet konto kontos permission permissions
    session sessions report reports base request requests feedback limit list table count flow testing research number""".split()
)
_TAG: Final = re.compile(r"(?<![\w#@])([A-Za-z][\w.]{1,31}#\d{4})(?!\w)")
_MARKS: Final = re.compile(r"[\d_.]|[a-z][A-Z]")


class UsernameDetector:
    """Finds handles."""

    def hits(self, text: str) -> Iterator[Hit]:
        """Yield handles and user names."""
        if "@" in text:
            for match in _HANDLE.finditer(text):
                if not _decorates(text, match):
                    yield Hit("USERNAME", match.start(), match.end(), 0.86)
        for match in _CUED.finditer(text):
            name = match["name"].rstrip(".-")
            sure = not match["join"].startswith(" ") or match["join"].strip(" \"'`") in {"", ":", "="} or _MARKS.search(name)
            if sure and name.lower() not in _NOT_NAMES and len(name) > 2:  # noqa: PLR2004 - shorter is no name
                yield Hit("USERNAME", match.start("name"), match.start("name") + len(name), 0.85)
        for match in _SOFT.finditer(text):
            name = match["name"].rstrip(".-")
            if re.search(r"[\d_]", name) and re.search(r"[a-z]", name):
                yield Hit("USERNAME", match.start("name"), match.start("name") + len(name), 0.8)
        if "#" in text:
            for match in _TAG.finditer(text):
                yield Hit("USERNAME", match.start(), match.end(), 0.85)
        if "/" in text or "\\" in text:
            for match in _PROFILE.finditer(text):
                group = match.lastgroup or "name"
                if match[group].lower() not in _NOT_NAMES:
                    yield Hit("USERNAME", match.start(group), match.end(group), 0.87)


def _decorates(text: str, match: re.Match[str]) -> bool:
    """A word after an at sign that code uses, or alone on its line."""
    if match[1].lower() in _NOBODY:
        return True
    line_start = text.rfind("\n", 0, match.start()) + 1
    line_end = text.find("\n", match.end())
    alone = not text[line_start : match.start()].strip() and not text[match.end() : line_end if line_end >= 0 else None].strip()
    return alone and line_end >= 0 and bool(re.match(r"\n\s*(?:async )?(?:def|class|public|private|function|export|@)\b", text[line_end:]))
