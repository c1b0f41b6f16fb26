"""The HTTP side: content type, sizes, origins, ``/health``."""

from aiohttp import web

from devnet.errors import RpcError
from devnet.guard import allowed_origin, refusal
from devnet.rpc.commits import Commits
from devnet.rpc.dispatch import Dispatcher

_WRONG_TYPE = "Supplied content type is not allowed. Content-Type: application/json is required\n"
_WRONG_METHOD = "Used HTTP Method is not allowed. POST or OPTIONS is required\n"


def _cors(request: web.Request, response: web.Response) -> web.Response:
    origin = allowed_origin(request)
    if origin is not None:
        response.headers["Access-Control-Allow-Origin"] = origin
        response.headers["Access-Control-Allow-Methods"] = "OPTIONS, POST"
        response.headers["Access-Control-Allow-Headers"] = "content-type, solana-client, js-version"
        response.headers["Vary"] = "Origin"
    return response


class HttpServer:
    """Serves one dispatcher.

    Args:
        dispatcher: Answers the bodies.
        commits: Awaited before an answer leaves.
        max_body_bytes: Larger bodies are refused with 413.
    """

    def __init__(self, dispatcher: Dispatcher, commits: Commits, *, max_body_bytes: int) -> None:
        self._dispatcher = dispatcher
        self._commits = commits
        self.app = web.Application(client_max_size=max_body_bytes)
        self.app.router.add_route("*", "/{path:.*}", self._handle)

    async def _handle(self, request: web.Request) -> web.Response:
        return refusal(request) or _cors(request, await self._respond(request))

    async def _respond(self, request: web.Request) -> web.Response:
        if request.method == "GET" and request.path == "/health":
            return web.Response(text="ok")
        if request.method == "OPTIONS":
            return web.Response()
        if request.content_type != "application/json":
            return web.Response(status=415, text=_WRONG_TYPE)
        if request.method != "POST":
            return web.Response(status=405, text=_WRONG_METHOD)
        try:
            body = await request.read()
        except web.HTTPRequestEntityTooLarge:
            return web.Response(status=413, text="Request body is too large\n")
        answer = self._dispatcher.prepare(body)
        try:
            await self._commits.settled()
        except RpcError as error:
            answer = self._dispatcher.refuse(body, error)
        return web.Response(text=answer, content_type="application/json")
