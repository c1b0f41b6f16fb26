"""WebSocket subscriptions: who listens to what, and what they are told."""

__all__: list[str] = []
