"""Requests for noised releases that exports and the sample data fit: tables, and days in places."""

from __future__ import annotations

from typing import Final

from app.spec_release import MapArea, Release, ReleaseColumn
from app.spec_wants import WantedField, Wants

ENERGY_TABLES: Final = Release(
    "marginals",
    epsilon_min=0.5,
    epsilon_max=4.0,
    columns=(
        ReleaseColumn("tariff", ("peak", "day", "night")),
        ReleaseColumn("kwh", edges=(0.0, 0.05, 0.2, 1.0, 5.0)),
    ),
    unit="user-day",
    per_unit=48,
    day_column="timestamp",
)
PLACES_IN_GERMANY: Final = Release(
    "places",
    epsilon_min=0.5,
    epsilon_max=4.0,
    unit="user-day",
    per_unit=4,
    day_column="time",
    day_zone="Europe/Berlin",
    area=MapArea("lat", "lon", south=47.2, west=5.8, north=55.1, east=15.1, cell_m=5_000),
)
PLACES_WANTED: Final = Wants(
    (
        WantedField("time", "time.start", kind="timestamp", meaning="When you came."),
        WantedField("lat", "latitude", "deg", "float", -90, 90),
        WantedField("lon", "longitude", "deg", "float", -180, 180),
    ),
    min_rows=100,
    life="places",
)
