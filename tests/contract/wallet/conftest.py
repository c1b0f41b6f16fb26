"""A real Secret Service: gnome-keyring under a message bus, home and runtime folder of its own."""

import importlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

# jeepney has no type information.
jeepney: Any = importlib.import_module("jeepney")
blocking: Any = importlib.import_module("jeepney.io.blocking")

_SERVICE = "org.freedesktop.secrets"
_PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")
_START_S = 30.0


def _wait_for_service(connection: Any) -> None:
    """Wait for the bus to announce the owner of the Secret Service; no polling."""
    rule = jeepney.MatchRule(
        type="signal",
        interface=jeepney.message_bus.interface,
        member="NameOwnerChanged",
        path=jeepney.message_bus.object_path,
    )
    rule.add_arg_condition(0, _SERVICE)
    with connection.filter(rule) as announcements:
        blocking.Proxy(jeepney.message_bus, connection).AddMatch(rule)
        bus = jeepney.DBusAddress(
            jeepney.message_bus.object_path, jeepney.message_bus.bus_name, jeepney.message_bus.interface
        )
        reply = connection.send_and_get_reply(jeepney.new_method_call(bus, "NameHasOwner", "s", (_SERVICE,)))
        if not reply.body[0]:
            connection.recv_until_filtered(announcements, timeout=_START_S)


@pytest.fixture(scope="session")
def secret_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start the service, unlocked, and yield the address of its bus, which is also set in the environment."""
    bus_program, keyring_program = (shutil.which(program) for program in _PROGRAMS)
    if bus_program is None or keyring_program is None:
        reason = f"{' or '.join(_PROGRAMS)} is not installed: apt-get install gnome-keyring dbus"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    home = tmp_path_factory.mktemp("keyring-home")
    runtime = tmp_path_factory.mktemp("keyring-run")
    runtime.chmod(0o700)
    environment = {
        **os.environ,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_DATA_HOME": str(home / "data"),
    }
    environment.pop("DISPLAY", None)
    environment.pop("WAYLAND_DISPLAY", None)
    with pytest.MonkeyPatch.context() as patch:
        bus = subprocess.Popen(
            [bus_program, "--session", "--nofork", "--nopidfile", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=environment,
        )
        daemon: subprocess.Popen[bytes] | None = None
        try:
            assert bus.stdout is not None
            address = bus.stdout.readline().strip()
            environment["DBUS_SESSION_BUS_ADDRESS"] = address
            patch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
            daemon = subprocess.Popen(
                [keyring_program, "--foreground", "--unlock", "--components=secrets",
                 f"--control-directory={runtime}/keyring"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment,
            )  # fmt: skip
            assert daemon.stdin is not None
            daemon.stdin.write(b"test-password")
            daemon.stdin.close()
            with blocking.open_dbus_connection(address) as connection:
                _wait_for_service(connection)
            yield address
        finally:
            for process in (daemon, bus):
                if process is not None:
                    process.terminate()
                    process.wait(10)
            if bus.stdout is not None:
                bus.stdout.close()
