"""What goes wrong on the way to an address."""

from model.errors import ReadError


class FetchError(ReadError):
    """An address that could not be had; the others go on."""

    def __init__(
        self,
        place: str,
        what: str,
        *,
        may_pass: bool = False,
        wait: float | None = None,
        status: int | None = None,
    ) -> None:
        """`may_pass`: worth another try; `wait`: seconds that the server asks to be left alone; `status`: HTTP's."""
        super().__init__(place, what)
        self.may_pass, self.wait, self.status = may_pass, wait, status

    def with_words(self, what: str) -> "FetchError":
        """The same in other words."""
        return FetchError(self.place, what, may_pass=self.may_pass, wait=self.wait, status=self.status)


class ForbiddenAddressError(FetchError):
    """An address that is not gone to: no web address, or one inside somebody's network."""


class TooManyRedirectsError(FetchError):
    """An address that leads on and on."""


class TooLongError(FetchError):
    """An address that took all the time that it may: to try it again at once would take as long."""

    def __init__(self, place: str, seconds: float) -> None:
        super().__init__(place, f"takes longer than {seconds:g} seconds", may_pass=True)
