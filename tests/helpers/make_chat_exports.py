"""Writes the synthetic exports of tests/vectors/exports for chats and media: python tests/helpers/make_chat_exports.py.

Shapes and traps are those described by people who read such exports; all names, numbers and words are made up.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

VECTORS = Path(__file__).parents[1] / "vectors" / "exports"


def _write(name: str, content: str) -> None:
    path = VECTORS / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8"))


def _gpt(role: str, content: dict[str, Any] | str, at: float | None, **more: Any) -> dict[str, Any]:
    if isinstance(content, str):
        content = {"content_type": "text", "parts": [content]}
    return {"author": {"role": role, **more.pop("author", {})}, "create_time": at, "content": content, **more}


def chatgpt() -> None:
    """A tree with two answers tried anew, a null title and time, all content types, and half a character."""
    nodes: dict[str, tuple[str | None, dict[str, Any] | None]] = {
        "root": (None, None),
        "sys": ("root", _gpt("system", "", None, metadata={"is_visually_hidden_from_conversation": True})),
        "ctx": (
            "sys",
            _gpt("user", {"content_type": "user_editable_context", "user_profile": "I am secret"}, None),
        ),
        "u1": ("ctx", _gpt("user", "How do I bake bread? \ud83c", 1710450247.123456)),
        "a1": ("u1", _gpt("assistant", "Badly.", 1710450250.5, metadata={"model_slug": "gpt-4o"})),
        "a2": ("u1", _gpt("assistant", "With yeast.", 1710450260, metadata={"model_slug": "gpt-4o"})),
        "u2": (
            "a2",
            _gpt(
                "user",
                {
                    "content_type": "multimodal_text",
                    "parts": [
                        {"content_type": "image_asset_pointer", "asset_pointer": "file-service://file-abc"},
                        "Like this?",
                    ],
                },
                None,
            ),
        ),
        "th": (
            "u2",
            _gpt(
                "assistant",
                {"content_type": "thoughts", "thoughts": [{"summary": "Looking", "content": "It is a loaf."}]},
                1710450270,
            ),
        ),
        "code": (
            "th",
            _gpt("assistant", {"content_type": "code", "text": "print(1)"}, 1710450271, recipient="python"),
        ),
        "out": (
            "code",
            _gpt("tool", {"content_type": "execution_output", "text": "1"}, 1710450272, author={"name": "python"}),
        ),
        "web": ("out", _gpt("tool", {"content_type": "tether_quote", "text": "scraped page"}, 1710450273)),
        "page": ("web", _gpt("tool", {"content_type": "sonic_webpage", "text": "scraped too"}, 1710450274)),
        "end": ("page", _gpt("assistant", "Yes.", 1710450275, recipient="all")),
    }
    mapping = {
        name: {
            "id": name,
            "message": message,
            "parent": parent,
            "children": [other for other, (above, _) in nodes.items() if above == name],
        }
        for name, (parent, message) in nodes.items()
    }
    first: dict[str, Any] = {
        "title": None,
        "create_time": 1710450240.0,
        "mapping": mapping,
        "moderation_results": [],
        "current_node": "end",
        "conversation_id": "conv-1",
        "default_model_slug": "auto",
        "a_key_of_next_year": {"x": [1]},
    }
    second = {
        "id": "conv-2",
        "title": "Without metadata",
        "mapping": {
            "q": {
                "id": "q",
                "parent": None,
                "children": [],
                "message": {
                    "author": {"role": "user"},
                    "create_time": 1780000000,
                    "content": {"content_type": "text", "parts": ["Hi"]},
                },
            }
        },
        "current_node": "q",
    }
    _write("chatgpt/conversations-000.json", json.dumps([first], separators=(",", ":")))
    _write("chatgpt/conversations-001.json", json.dumps([second, first], separators=(",", ":")))
    _write("chatgpt/conversations.json.index", "conversations-000.json\n")
    _write("chatgpt/user.json", json.dumps({"id": "user-1", "email": "someone@example.org"}))
    _write(
        "chatgpt/shared_conversations.json",
        json.dumps([{"id": "s", "conversation_id": "conv-1", "title": "t", "is_anonymous": True}]),
    )


def claude() -> None:
    """Two batches: blocks with empty text, an attachment, thoughts and tools, an empty chat, the same chat twice."""

    def message(name: str, sender: str, at: str, **more: Any) -> dict[str, Any]:
        return {"uuid": name, "sender": sender, "text": "", "content": [], "created_at": at, **more}

    chat = {
        "uuid": "c-1",
        "name": "Bread",
        "created_at": "2024-03-14T20:00:00.000000Z",
        "account": {"uuid": "acc"},
        "chat_messages": [
            message(
                "m-1",
                "human",
                "2024-03-14T20:04:07.123456Z",
                text="Read this",
                content=[{"type": "text", "text": "Read this"}],
                attachments=[{"file_name": "paste.txt", "extracted_content": "pasted words"}],
            ),
            message(
                "m-2",
                "assistant",
                "2024-03-14T20:04:10Z",
                content=[
                    {"type": "thinking", "thinking": "Hm."},
                    {"type": "text", "text": "It says:"},
                    {"type": "tool_use", "name": "repl", "input": {"code": "1+1"}},
                    {"type": "tool_result", "name": "repl", "content": [{"type": "text", "text": "2"}]},
                    {"type": "tool_use", "name": "web_search", "input": {"query": "bread"}},
                    {"type": "tool_result", "name": "web_search", "content": [{"type": "text", "text": "a page"}]},
                    {"type": "text", "text": "pasted words."},
                ],
            ),
            message(
                "m-3",
                "human",
                "2024-03-14T20:05:00Z",
                text="Text alone",
                files=[{"file_name": "a.png"}],
            ),
        ],
    }
    empty = {"uuid": "c-2", "name": "", "chat_messages": []}
    branched = {
        "uuid": "c-3",
        "name": "Two answers",
        "chat_messages": [
            message(
                "b-1",
                "human",
                "2025-01-01T00:00:00Z",
                text="One?",
                parent_message_uuid="00000000-0000-4000-8000-000000000000",
            ),
            message("b-2", "assistant", "2025-01-01T00:00:01Z", text="First.", parent_message_uuid="b-1"),
            message("b-3", "assistant", "2025-01-01T00:00:02Z", text="Second.", parent_message_uuid="b-1"),
        ],
    }
    _write("claude/data-batch-0000/conversations.json", json.dumps([chat, empty]))
    _write("claude/data-batch-0001/conversations.json", json.dumps([branched, chat]))
    _write("claude/data-batch-0000/users.json", json.dumps([{"uuid": "acc", "email_address": "someone@example.org"}]))
    _write("claude/data-batch-0000/projects.json", "[]")


def whatsapp() -> None:
    """An iPhone's group and an Android phone's chat, with every mark and kind of line."""
    mark, narrow, nbsp = "\u200e", "\u202f", "\u00a0"
    ios = [
        f"\ufeff{mark}[3/14/24, 9:04:07{narrow}PM] Bread club: {mark}Messages and calls are end-to-end encrypted.",
        f"[3/14/24, 9:04:08{narrow}PM] Bread club: {mark}Anna added you",
        f"[3/14/24, 9:05:00{narrow}PM] Anna Muster: Hello, see https://example.org: nice",
        "second line",
        "",
        "12:30 is fine - or: not",
        f"[3/14/24, 9:06:00{narrow}PM] ~{nbsp}Max: {mark}image omitted",
        f"[3/14/24, 9:06:30{narrow}PM] Max: Plan.pdf • {mark}2 pages {mark}document omitted",
        f"{mark}[3/14/24, 9:07:00{narrow}PM] Anna Muster: {mark}<attached: 00000012-PHOTO-2024-03-14-21-07-00.jpg>",
        f"[3/14/24, 9:08:00{narrow}PM] Jo: typo fixed {mark}<This message was edited>",
        f"[3/14/24, 9:09:00{narrow}PM] Jo: {mark}This message was deleted.",
        f"[3/14/24, 9:10:00{narrow}PM] Jo: {mark}Location: https://maps.google.com/?q=50.100000,6.900000",
        f"[3/14/24, 9:11:00{narrow}PM] Jo: {mark}POLL:\nBread?\n{mark}OPTION: Rye (2 votes)",
        f"[3/14/24, 9:12:00{narrow}PM] Jo: {mark}Missed voice call",
        f"[4/2/24, 12:00:05{narrow}AM] Jo: after midnight",
    ]
    _write("whatsapp/ios/_chat.txt", "\r\n".join(ios) + "\r\n")
    android = [
        "14.03.24, 21:04 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt. Tippe hier: mehr.",
        "14.03.24, 21:04 - Jo: ok",
        "14.03.24, 21:04 - Jo: ok",
        "14.03.24, 21:05 - Anna Muster: <Medien ausgeschlossen>",
        "14.03.24, 21:06 - Anna Muster: IMG-20240314-WA0001.jpg (Datei angehängt)",
        "mit Worten darunter",
        "14.03.24, 21:07 - Anna Muster: Anna.vcf (Datei angehängt)",
        "14.03.24, 21:08 - Jo: besser <Diese Nachricht wurde bearbeitet.>",
        '14.03.24, 21:09 - Anna hat den Betreff von „Brot“ zu „Reise: Rom" geändert',
        "15.03.24, 08:00 - Jo: 3 < 4 und <b>fett</b>",
        "14.03.24, 23:59 - Anna Muster: kam später an",
    ]
    _write("whatsapp/android/WhatsApp Chat mit Anna Muster.txt", "\n".join(android) + "\n")


def telegram() -> None:
    """A whole account with a chat, a left group and saved notes; and one group alone, from before 2022."""

    def message(number: int, **more: Any) -> dict[str, Any]:
        return {
            "id": number,
            "type": "message",
            "date": "2024-03-14T21:04:07",
            "date_unixtime": "1710446647",
            "from": "Jo",
            "from_id": "user1",
            "text": "",
            **more,
        }

    entities = ["see ", {"type": "link", "text": "https://example.org"}, " and ", {"type": "bold", "text": "this"}]
    chats = [
        {
            "name": "Anna",
            "type": "personal_chat",
            "id": 2,
            "messages": [
                message(1, text="Hi", edited="2024-03-14T21:05:00", edited_unixtime="1710446700"),
                message(2, **{"from": "Anna", "from_id": "user2"}, text=entities, reply_to_message_id=1),
                message(3, photo="(File not included)", width=10, height=10),
                message(4, **{"from": None, "from_id": "user3"}, text="from a deleted account"),
                message(5, type="service", actor="Anna", actor_id="user2", action="phone_call", text=""),
                message(6, forwarded_from="A channel", text="Somebody else's words"),
                message(7, location_information={"latitude": 50.1, "longitude": 6.9}),
            ],
        },
        {"name": None, "type": "saved_messages", "id": 1, "messages": [message(8, text="a note")]},
        {"name": "Empty", "type": "private_group", "id": 9, "messages": []},
    ]
    account = {
        "about": "Here is the data you requested.",
        "personal_information": {"user_id": 1, "first_name": "Jo", "phone_number": "+49 30 000000"},
        "contacts": {"about": "…", "list": [{"first_name": "Anna", "phone_number": "00490000"}]},
        "sessions": {"about": "…", "list": [{"last_ip": "203.0.113.7"}]},
        "chats": {"about": "…", "list": chats},
        "left_chats": {
            "about": "…",
            "list": [{"name": "Left", "type": "private_supergroup", "id": 10, "messages": [message(1, text="bye")]}],
        },
    }
    _write("telegram/DataExport_2024-03-15/result.json", json.dumps(account, ensure_ascii=False, indent=1))
    old = {
        "name": "Group",
        "type": "private_group",
        "id": 77,
        "messages": [
            {"id": 1, "type": "message", "date": "2020-07-01T12:00:00", "from": "Max", "from_id": 5, "text": "old"},
            {"id": 2, "type": "message", "date": "2020-07-01T12:00:01", "from": "Jo", "from_id": 1, "text": "yes"},
        ],
    }
    _write("telegram/ChatExport_2020-07-02/result.json", json.dumps(old, indent=1))


def _mangled(value: Any) -> Any:
    """As Meta writes text: every byte of UTF-8 a character."""
    if isinstance(value, str):
        return value.encode("utf-8").decode("latin-1")
    if isinstance(value, list):
        return [_mangled(item) for item in value]
    if isinstance(value, dict):
        return {_mangled(name): _mangled(item) for name, item in value.items()}
    return value


def meta() -> None:
    """Threads in two parts and two trees, an encrypted chat, posts and comments in both forms, follows, topics."""
    people = [{"name": "Zoë Muster"}, {"name": "Jo Größe"}]

    def said(name: str, at: int, **more: Any) -> dict[str, Any]:
        return {"sender_name": name, "timestamp_ms": at, **more}

    newer = {
        "participants": people,
        "messages": [
            said("Jo Größe", 1710450250125, content="Größer 😀"),
            said("Zoë Muster", 1710450249000, content="Zoë Muster sent an attachment.", share={"link": "https://x"}),
            said(
                "Zoë Muster", 1710450248000, photos=[{"uri": "photo.jpg"}], reactions=[{"reaction": "❤", "actor": "Jo"}]
            ),
        ],
        "title": "Zoë Muster",
        "thread_path": "inbox/zoemuster_17",
    }
    older = {
        "participants": people,
        "messages": [
            said("Jo Größe", 1710450247001, content="Café?"),
            said("Zoë Muster", 1710450246000, content="Hé", is_unsent=True),
            said("Zoë Muster", 1710450245000, call_duration=60),
        ],
    }
    root = "instagram-jo/your_instagram_activity"
    _write(f"meta/{root}/messages/inbox/zoemuster_17/message_1.json", json.dumps(_mangled(newer)))
    _write(f"meta/{root}/messages/inbox/zoemuster_17/message_2.json", json.dumps(_mangled(older)))
    before_2024 = {
        "participants": [{"name": "Max"}, {"name": "Jo Größe"}],
        "messages": [said("Max", 1500000000000, content="a cut emoji ")],
    }
    text = json.dumps(_mangled(before_2024)).replace("cut emoji ", "cut emoji \\u00f0\\u009f")
    _write("meta/facebook-jo/messages/archived_threads/max_3/message_1.json", text)
    encrypted = {
        "participants": ["Jo Größe", "Anna"],
        "threadName": "Anna_9",
        "messages": [
            {"isUnsent": False, "media": [], "senderName": "Anna", "text": "Clean é", "timestamp": 1720000001000},
            {"isUnsent": False, "media": [], "senderName": "Jo Größe", "text": "Ja", "timestamp": 1720000000000},
        ],
    }
    _write("meta_encrypted/Anna_9.json", json.dumps(encrypted, ensure_ascii=False))
    profile = {"profile_user": [{"string_map_data": {"Name": {"value": "Jo Größe"}, "Geburtstag": {"value": "2000"}}}]}
    _write("meta/instagram-jo/personal_information/personal_information.json", json.dumps(_mangled(profile)))
    posts = [
        {"media": [{"uri": "a.jpg", "creation_timestamp": 1700000000, "title": "Schöner Tag"}]},
        {
            "media": [{"uri": "b.jpg", "creation_timestamp": 1700000100, "title": ""}],
            "title": "Zwei",
            "creation_timestamp": 1,
        },
    ]
    _write(f"meta/{root}/media/posts_1.json", json.dumps(_mangled(posts)))
    facebook = [
        {"timestamp": 1600000000, "data": [{"post": "Grüße"}], "title": "Jo"},
        {"timestamp": 1600000100, "attachments": [{"data": []}], "title": "Jo hat ein Foto hinzugefügt."},
        {"timestamp": 1600000200, "data": [], "title": "Nothing"},
    ]
    _write(
        "meta/facebook-jo/posts/your_posts__check_ins__photos_and_videos_1.json",
        json.dumps(_mangled(facebook)),
    )
    comments = [
        {
            "media_list_data": [],
            "string_map_data": {
                "Kommentar": {"value": "Süß"},
                "Medieninhaber": {"value": "somebody"},
                "Zeit": {"timestamp": 1650000000},
            },
        }
    ]
    _write(f"meta/{root}/comments/post_comments_1.json", json.dumps(_mangled(comments)))
    labelled = [
        {
            "timestamp": 1750000000,
            "media": [],
            "label_values": [{"label": "Kommentar", "value": "Neuer"}, {"label": "Inhaber", "value": "somebody"}],
            "fbid": "1",
        }
    ]
    _write(f"meta/{root}/comments/reels_comments.json", json.dumps(_mangled(labelled)))
    commented = {"comments_v2": [{"timestamp": 1610000000, "data": [{"comment": {"comment": "Ähm", "author": "Jo"}}]}]}
    _write("meta/facebook-jo/comments_and_reactions/comments.json", json.dumps(_mangled(commented)))

    def follow(name: str, at: int) -> dict[str, Any]:
        return {"title": "", "string_list_data": [{"href": f"https://x/{name}", "value": name, "timestamp": at}]}

    followers = [follow("secret_a", 1650000000), follow("secret_b", 1650000300), follow("secret_c", 1660000000)]
    _write("meta/instagram-jo/connections/followers_and_following/followers_1.json", json.dumps(followers))
    following = {"relationships_following": [follow("secret_d", 1650000000)]}
    _write("meta/instagram-jo/connections/followers_and_following/following.json", json.dumps(following))
    topics = {"topics_your_topics": [{"string_map_data": {"Name": {"value": "Brot"}}}]}
    _write("meta/instagram-jo/preferences/your_topics/your_topics.json", json.dumps(topics))
    _write("meta/facebook-jo/ads_information/ads_interests.json", json.dumps({"topics_v2": ["Kaffee"]}))
    _write("meta/instagram-jo/connections/no-data.txt", "")


def spotify() -> None:
    """Extended history with a track, an episode and an audiobook; a year of account data."""

    def play(**more: Any) -> dict[str, Any]:
        names = ("track_name", "album_artist_name", "album_album_name")
        return {
            "ts": "2023-05-01T20:04:07Z",
            "platform": "android",
            "ms_played": 183456,
            "conn_country": "DE",
            "ip_addr": "203.0.113.9",
            **{f"master_metadata_{name}": None for name in names},
            "spotify_track_uri": None,
            "episode_name": None,
            "episode_show_name": None,
            "spotify_episode_uri": None,
            "reason_start": "trackdone",
            "reason_end": "fwdbtn",
            "shuffle": True,
            "skipped": None,
            "offline": False,
            "offline_timestamp": 1682971447,
            "incognito_mode": False,
            **more,
        }

    plays = [
        play(
            master_metadata_track_name="Tune",
            master_metadata_album_artist_name="Band",
            master_metadata_album_album_name="Record",
            spotify_track_uri="spotify:track:1",
            skipped=True,
        ),
        play(
            episode_name="Part one",
            episode_show_name="Show",
            spotify_episode_uri="spotify:episode:2",
            incognito_mode=True,
            offline_timestamp=1682971447123,
        ),
        play(audiobook_title="Book", audiobook_chapter_title="Chapter", audiobook_chapter_uri="spotify:chapter:3"),
    ]
    _write("spotify/Streaming_History_Audio_2023_0.json", json.dumps(plays, indent=2))
    _write("spotify/endsong_1.json", json.dumps([{**plays[0], "username": "x", "ip_addr_decrypted": "203.0.113.1"}]))
    _write("spotify/Streaming_History_Video_2023.json", "[]")
    recent = [
        {"endTime": "2024-03-14 21:04", "artistName": "Band", "trackName": "Tune", "msPlayed": 1000},
        {"endTime": "2024-03-14 21:30", "podcastName": "Show", "episodeName": "Part two", "msPlayed": 1234},
    ]
    _write("spotify/StreamingHistory_music_0.json", json.dumps(recent))


def netflix() -> None:
    """All profiles in UTC; and the list of one profile in dates of a language."""
    header = (
        "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,Bookmark,"
        "Latest Bookmark,Country"
    )
    rows = [
        'Jo,2024-03-14 20:04:07,00:41:10,,"Show: Season 1: ""Pilot"" (Episode 1)",,TV,00:41:10,00:41:10,DE (Germany)',
        "Jo,2024-03-14 20:03:00,00:00:31,Autoplayed: user action: None; ,Film_hook,HOOK,TV,00:00:31,Not latest view,DE",
        "Jo,2024-03-13 20:03:00,00:01:31,,Film: Trailer,TRAILER,TV,00:01:31,00:01:31,DE (Germany)",
        "Kid,2024-03-12 15:00:00,00:20:00,,Cartoon,,Tablet,00:20:00,00:20:00,DE (Germany)",
    ]
    _write("netflix/full/CONTENT_INTERACTION/ViewingActivity.csv", "\n".join([header, *rows]) + "\n")
    _write("netflix/full/PROFILES/Profiles.csv", "Profile Name,Creation Time\nJo,2020-01-01 00:00:00\n")
    quick = ["Title,Date", '"Show: Pilot","3/14/24"', '"Film","3/2/24"', '"Other","2/28/24"']
    _write("netflix/quick/NetflixViewingHistory.csv", "\n".join(quick) + "\n")


def mail() -> None:
    """Gmail's mbox: labels in encoded words, a page alone, an attachment, quotes, spam, lines that begin with From."""
    page = "<html><head><style>x</style></head><body><p>Only a page</p><blockquote>quoted</blockquote></body></html>"
    mails = [
        [
            "From 1@xxx Thu Mar 14 20:04:07 +0000 2024",
            "X-GM-THRID: 1",
            "X-Gmail-Labels: =?UTF-8?Q?Gesendet,Ungelesen,K=C3=BCche,?= =?UTF-8?Q?_Brot?=",
            "Message-ID: <a@example.org>",
            "From: Jo =?UTF-8?Q?Gr=C3=B6=C3=9Fe?= <Jo@Example.org>",
            "To: anna@example.org",
            "Subject: =?utf-8?b?QnJvdCDwn42e?=",
            "Date: Thu, 14 Mar 2024 21:04:07 +0100",
            'Content-Type: multipart/mixed; boundary="b"',
            "",
            "--b",
            "Content-Type: text/plain; charset=iso-8859-1",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            "Gr=FC=DFe",
            ">From here on it rises.",
            "",
            "On Wed, 13 Mar 2024 at 10:00, Anna <anna@example.org> wrote:",
            "> What Anna wrote",
            "--b",
            "Content-Type: image/png",
            'Content-Disposition: attachment; filename="a.png"',
            "Content-Transfer-Encoding: base64",
            "",
            "AAAA",
            "--b--",
        ],
        [
            "From 2@xxx Thu Mar 14 21:00:00 +0000 2024",
            "X-GM-THRID: 1",
            "X-Gmail-Labels: Inbox",
            "Delivered-To: jo@example.org",
            "Message-ID: <b@example.org>",
            "From: anna@example.org",
            "Subject: Re: Brot",
            "Date: Thu, 14 Mar 2024 21:00:00 -0000",
            "Content-Type: text/html; charset=utf-8",
            "",
            page,
        ],
        [
            "From 3@xxx Thu Mar 14 22:00:00 +0000 2024",
            "X-Gmail-Labels: Spam",
            "From: bad@example.org",
            "Date: Thu, 14 Mar 2024 22:00:00 +0000",
            "",
            "buy",
        ],
        [
            "From 4@xxx Thu Mar 14 23:00:00 +0000 2024",
            "Delivered-To: jo@example.org",
            "From: jo@example.org",
            "Date: nonsense",
            "Content-Type: text/plain; charset=no-such-thing",
            "",
            "No time",
            "",
            "From the other side comes a line that begins no mail.",
            "-- ",
            "Jo, Street 1",
        ],
    ]
    _write("mail/Mail/Alle E-Mails.mbox", "\n\n".join("\n".join(lines) for lines in mails) + "\n")


def x() -> None:
    """Posts in two parts, wrapped and not; a reply, a repost, a picture, an odd year, a long post."""

    def post(number: str, said: str, **more: Any) -> dict[str, Any]:
        at = "Thu Mar 14 20:04:07 +0000 2024"
        return {"id_str": number, "full_text": said, "created_at": at, "lang": "en", "favorite_count": "3", **more}

    first = [
        {"tweet": post("1", "Bread &amp; butter")},
        {"tweet": post("2", "@anna yes", in_reply_to_status_id_str="99")},
        {"tweet": post("3", "RT @anna: her words", lang="und")},
        {"tweet": post("4", "look https://t.co/abc", entities={"media": [{"url": "https://t.co/abc"}]})},
    ]
    second = [post("5", "old", created_at="Thu Jan 01 00:00:00 +0000 1970")]
    note = [{"noteTweet": {"noteTweetId": "6", "createdAt": "2024-03-14T20:04:07.000Z", "core": {"text": "long"}}}]
    _write("x/data/tweets.js", "window.YTD.tweets.part0 = " + json.dumps(first))
    _write("x/data/tweets-part1.js", "window.YTD.tweets.part1 = " + json.dumps(second))
    _write("x/data/note-tweet.js", "window.YTD.note_tweet.part0 = " + json.dumps(note))
    _write("x/data/like.js", 'window.YTD.like.part0 = [{"like": {"tweetId": "7", "fullText": "not mine"}}]')
    _write("x/data/account.js", 'window.YTD.account.part0 = [{"account": {"email": "jo@example.org"}}]')


def reddit() -> None:
    """A comment with line breaks, a removed one, a post; votes and addresses."""
    comments = [
        "id,permalink,date,ip,subreddit,gildings,link,parent,body,media",
        'c1,https://r/c1,2024-03-14 20:04:07 UTC,203.0.113.5,bread,0,https://r/p9,,"two\nlines, ""quoted""",',
        "c2,https://r/c2,2024-03-14 20:05:00 UTC,,bread,0,https://r/p9,c1,[removed],",
    ]
    posts = [
        "id,permalink,date,ip,subreddit,gildings,title,url,body",
        "p1,https://r/p1,2024-03-14 21:00:00 UTC,203.0.113.5,bread,0,A title,https://example.org,Some text",
    ]
    _write("reddit/comments.csv", "\n".join(comments) + "\n")
    _write("reddit/posts.csv", "\n".join(posts) + "\n")
    _write("reddit/comment_votes.csv", "id,permalink,direction\nc9,https://r/c9,up\n")
    _write("reddit/ip_logs.csv", "date,ip\n2024-03-14 20:04:07 UTC,203.0.113.5\n")


def discord() -> None:
    """A channel in each form: capitalised, small, and CSV; no server's name is needed."""
    capitals = [
        {"ID": 1218000000000000001, "Timestamp": "2024-03-14 20:04:07", "Contents": "Hi", "Attachments": ""},
        {"ID": 1218000000000000000, "Timestamp": "2024-03-14 20:04:00", "Contents": "", "Attachments": "https://cdn/a"},
    ]
    small = [{"id": "5", "timestamp": "2024-03-14T20:04:07.123000+00:00", "contents": "small", "attachments": ""}]
    _write("discord/Messages/c123456789012345678/messages.json", json.dumps(capitals))
    _write("discord/Nachrichten/c223456789012345678/messages.json", json.dumps(small))
    rows = 'ID,Timestamp,Contents,Attachments\n7,2020-01-01 00:00:00.123000+00:00,"two\nlines",\n'
    _write("discord/messages/323456789012345678/messages.csv", rows)
    _write("discord/Messages/c123456789012345678/channel.json", '{"id": "1", "recipients": ["2"]}')
    _write("discord/Account/user.json", '{"email": "jo@example.org"}')


def coding_agents() -> None:
    """Two projects: an answer over two lines, a tool and its result, a sub-agent, a half written last line."""

    def line(name: str, kind: str, content: Any, **more: Any) -> str:
        entry = {
            "type": kind,
            "uuid": name,
            "parentUuid": more.pop("parent", None),
            "sessionId": "s1",
            "timestamp": "2026-03-14T20:04:07.123Z",
            "cwd": "/home/jo/secret",
            "gitBranch": "main",
            "message": {"role": kind, "content": content, **more.pop("message", {})},
            **more,
        }
        return json.dumps(entry)

    answered = {"id": "msg_1", "model": "claude-x"}
    lines = [
        json.dumps({"type": "summary", "summary": "s", "leafUuid": "u"}),
        line("1", "user", "Fix it"),
        line("2", "user", "caveat", isMeta=True),
        line("3", "assistant", [{"type": "thinking", "thinking": "Hm"}], parent="1", message=answered),
        line("4", "assistant", [{"type": "text", "text": "Done?"}], parent="3", message=answered),
        line("5", "assistant", [{"type": "tool_use", "name": "Bash", "input": {"command": "ls"}}], message=answered),
        line("6", "user", [{"type": "tool_result", "content": [{"type": "text", "text": "a.py"}]}]),
        line("7", "user", "look there", isSidechain=True),
        line("4", "assistant", [{"type": "text", "text": "Done?"}], parent="3", message=answered),
    ]
    half = '{"type": "user", "uuid": "8", "mess'
    _write("coding_agents/-home-jo-bread/11.jsonl", "\n".join([*lines, half]))
    _write("coding_agents/-home-jo-work/22.jsonl", line("9", "user", "of my employer") + "\n")


def tiktok() -> None:
    """New and old names of sections, keys in both cases, null lists, messages that are not read."""
    new = {
        "Your Activity": {
            "Watch History": {"VideoList": [{"Date": "2024-03-14 20:04:07", "Link": "https://www.tiktokv.com/1/"}]},
            "Searches": {"SearchList": [{"Date": "2024-03-14 20:04:07", "SearchTerm": "bread"}]},
            "Like List": {"ItemFavoriteList": None},
            "Login History": {"LoginHistoryList": [{"Date": "2024-03-14 20:04:07", "IP": "203.0.113.1"}]},
        },
        "Comment": {"Comments": {"CommentsList": [{"date": "2024-03-14 20:04:07 UTC", "comment": "nice"}]}},
        "Direct Messages": {"Chat History": {"ChatHistory": {"Chat History with anna:": [{"Content": "secret"}]}}},
    }
    old = {
        "Activity": {"Video Browsing History": {"VideoList": [{"date": "2022-01-01 00:00:00", "link": "javascript:x"}]}}
    }
    _write("tiktok/user_data_tiktok.json", json.dumps(new))
    _write("tiktok/user_data.json", json.dumps(old))


def snapchat() -> None:
    """Two conversations: text, a picture, a status line."""

    def message(sender: str, form: str, said: str, *, mine: bool) -> dict[str, Any]:
        return {
            "From": sender,
            "Media Type": form,
            "Created": "2024-03-14 20:04:07 UTC",
            "Content": said,
            "Conversation Title": None,
            "IsSender": mine,
            "Created(microseconds)": 1710446647000,
        }

    history = {
        "anna": [
            message("jo", "TEXT", "Hi", mine=True),
            message("anna", "MEDIA", "b~secret", mine=False),
            message("anna", "TEXT", "Hello", mine=False),
        ],
        "group-id": [message("max", "STATUSERASEDMESSAGE", "", mine=False)],
    }
    _write("snapchat/json/chat_history.json", json.dumps(history))
    _write("snapchat/json/account.json", '{"Basic Information": {"Username": "jo"}}')


def signal() -> None:
    """Frames: people, a message each way, an answer, one that disappears, a call, one that is cut off."""

    def item(author: str, at: str, **more: Any) -> str:
        return json.dumps({"chatItem": {"chatId": "7", "authorId": author, "dateSent": at, **more}})

    def said(words: str, **more: Any) -> dict[str, Any]:
        return {"text": {"body": words}, **more}

    frames = [
        json.dumps({"account": {"givenName": "Jo"}}),
        json.dumps({"recipient": {"id": "2", "contact": {"e164": "49300000"}}}),
        item("1", "1710446647123", outgoing={}, standardMessage=said("Hi")),
        item(
            "2",
            "1710446648000",
            incoming={},
            standardMessage=said("Yes", quote={"targetSentTimestamp": "1710446647123", "authorId": "1"}),
        ),
        item("2", "1710446649000", incoming={}, expiresInMs="60000", standardMessage=said("gone soon")),
        item("2", "1710446650000", incoming={}, standardMessage={"attachments": [{"pointer": {}}]}),
        item("2", "1710446651000", directionless={}, updateMessage={"individualCall": {}}),
        '{"chatItem": {"chatId"',
    ]
    _write("signal/main.jsonl", "\n".join(frames))
    _write("signal/metadata.json", '{"version": 1}')


def sms() -> None:
    """Emoji as two references, half a character, a picture message, text named null."""
    rows = [
        '<sms address="+49 30 1" date="1710446647123" type="2" body="Hi &#55357;&#56832; &#xD83D;&#xDE00;"/>',
        '<sms address="+49301" date="1710446648000" type="1" body="half &#55357; and &#55200;"/>',
        '<mms address="+49301" date="1710446649000" msg_box="1"><parts><part ct="application/smil" text="null"/>',
        '<part ct="image/jpeg" text="null"/><part ct="text/plain" text="Look"/></parts><addrs/></mms>',
        '<sms address="+49301" date="1710446650000" type="1" body="null"/>',
    ]
    _write(
        "sms/sms-20240314.xml",
        "<?xml version='1.0' encoding='UTF-8'?>\n<smses count=\"4\">" + "".join(rows) + "</smses>",
    )


def linkedin() -> None:
    """Connections behind a preamble, messages as pages."""
    connections = [
        "Notes:",
        '"When exporting your connection data, you may notice that some addresses are missing."',
        "",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        'Anna,Secret,https://x,,"Bread, Inc",Baker,15 Jan 2024',
        "Max,Secret,https://y,,,,31 Jan 2024",
        "Kim,Secret,https://z,,,,01 Feb 2024",
    ]
    messages = [
        "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER",
        '2-x,,Anna Secret,https://x,Jo,2024-01-15 10:11:12 UTC,,"<p>Hi\nJo</p>",INBOX',
    ]
    _write("linkedin/Connections.csv", "\n".join(connections) + "\n")
    _write("linkedin/messages.csv", "\n".join(messages) + "\n")


def amazon() -> None:
    """Amounts with quotes and commas, what is not available, and much that is never read."""
    names = (
        "Website,Order ID,Order Date,Currency,Unit Price,Total Owed,ASIN,Quantity,Payment Instrument Type,Order Status,"
        "Ship Date,Shipping Address,Product Name,Gift Message"
    )
    rows = [
        'Amazon.de,302-1,2024-03-14T20:04:07Z,EUR,1,"1,015.87",B1,1,Visa - 1234,Closed,,"Secret, 1",Oven,"Love, Anna"',
        "Amazon.de,302-2,2024-03-14T20:04:07.5Z,EUR,'-0.50','-0.50',B2,2,Visa,Closed,Not Available,Street,Flour,",
        "Amazon.de,302-3,Not Available,EUR,1,1,B3,1,Visa,Closed,,,Salt,",
    ]
    _write("amazon/Retail.OrderHistory.1/Retail.OrderHistory.1.csv", "\ufeff" + "\r\n".join([names, *rows]) + "\r\n")


if __name__ == "__main__":
    later = (tiktok, snapchat, signal, sms, linkedin, amazon)
    for make in (
        chatgpt,
        claude,
        whatsapp,
        telegram,
        meta,
        spotify,
        netflix,
        mail,
        x,
        reddit,
        discord,
        coding_agents,
        *later,
    ):
        make()
