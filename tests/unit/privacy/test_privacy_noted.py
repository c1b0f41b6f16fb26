"""Secrets, names and addresses as people note them and machines log them, and what only looks like one."""

import pytest

from privacy.detectors import default_scanner

SCANNER = default_scanner()


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("WIFI:S:HomeNet;T:WPA;P:sunflower99;;", "sunflower99", "SECRET"),
        ("Password: correcthorse", "correcthorse", "SECRET"),
        ("user admin / Welcome123", "Welcome123", "SECRET"),
        ("login: jdoe / Winter2022!", "jdoe", "USERNAME"),
        ("482913 is your verification code", "482913", "SECRET"),
        ("Use 482913 to verify your account", "482913", "SECRET"),
        ("G-482913 ist dein Bestätigungscode", "482913", "SECRET"),
        ("the safe combination is 23-11-40", "23-11-40", "SECRET"),
        ("recovery codes: a1b2c-d3e4f g5h6i-j7k8l", "g5h6i-j7k8l", "SECRET"),
        ("backup code 8472-1938", "8472-1938", "SECRET"),
        ("otpauth://totp/Acme?secret=JBSWY3DPEHPK3PXP&issuer=Acme", "JBSWY3DPEHPK3PXP", "SECRET"),
        (
            "telegram 7123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawX",
            "7123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsawX",
            "SECRET",
        ),
        ("machine a.example login anna password s3cr3tPw", "anna", "USERNAME"),
        ("[12:03] <nick> hello", "nick", "USERNAME"),
        ("* nick_42 has joined #linux", "nick_42", "USERNAME"),
        ("sudo: anna : TTY=pts/0 ; PWD=/tmp", "anna", "USERNAME"),
        ("ssh deploy7@build-server", "deploy7", "USERNAME"),
        ("scp a.txt klaus@192.0.2.5:", "klaus", "USERNAME"),
        ("steam id gaben_fan", "gaben_fan", "USERNAME"),
        ("my login is mfischer", "mfischer", "USERNAME"),
        ("cashapp $annabee", "$annabee", "USERNAME"),
        ('"anna bee"@example.org', '"anna bee"@example.org', "EMAIL"),
        ("mail anna.bee at gmail dot com", "anna.bee at gmail dot com", "EMAIL"),
        ("anna [at] posteo.de", "anna [at] posteo.de", "EMAIL"),
        ("anna(at)example(punkt)de", "anna(at)example(punkt)de", "EMAIL"),
        (
            "https://www.facebook.com/profile.php?id=1000123",
            "https://www.facebook.com/profile.php?id=1000123",
            "URL_PRIVATE",
        ),
        ("https://c.example.com/t?e=anna%40example.org", "https://c.example.com/t?e=anna%40example.org", "URL_PRIVATE"),
        ("https://wa.me/4915123456789", "https://wa.me/4915123456789", "URL_PRIVATE"),
    ],
)
def test_what_people_note_is_found(text: str, value: str, kind: str) -> None:
    assert (value, kind) in [(text[hit.start : hit.end], hit.type) for hit in SCANNER.find(text)]


def test_a_pgp_block_and_a_reporting_key_are_secrets() -> None:
    block = "-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBGJx\n-----END PGP PRIVATE KEY BLOCK-----"
    dsn = f"https://{'8f3a9c2b' * 4}@o1.ingest.example.io/45"
    for text in (block, dsn):
        assert [(hit.start, hit.end, hit.type) for hit in SCANNER.find(text)] == [(0, len(text), "SECRET")]


@pytest.mark.parametrize(
    "text",
    [
        "API_KEY=YOUR_API_KEY",
        "token: REPLACE_ME",
        "password: ••••••••",
        'SECRET_KEY=os.environ["SECRET_KEY"]',
        "password = getpass.getpass()",
        'password = input("Password: ")',
        "const token = getToken();",
        "the password is encrypted.",
        "Password: required",
        "stripe pk_live_51H8xYz2KlMnOpQrStUvWx",
        "SELECT @row := 1",
        "git clone git@github.com:python/cpython.git",
        "look at google.com for it",
        "we met at example dot",
        "Solana address 7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV",
        "<h1> hello",
        "https://www.example.com/?utm_source=newsletter&utm_medium=email&utm_campaign=spring_sale_2023",
    ],
)
def test_look_alikes_stay(text: str) -> None:
    assert [hit.type for hit in SCANNER.find(text)] == []
