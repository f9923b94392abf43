"""An app that opens web addresses: in the browser of this machine where there is one, and else it says so."""

import webbrowser

from textual.app import SuspendNotSupported

from tui import bindings
from tui.shell.errands import ErrandApp
from tui.text import one_line


class BrowsingApp(ErrandApp):
    """Only http and https are opened, and each address is shown."""

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open a web address in the browser; other schemes could start programs and are refused."""
        if not url.lower().startswith(("http://", "https://")):
            self.notify("Only http and https addresses are opened.", markup=False)
            return
        browser = None if self.is_web else browser_here()
        if browser is None and not self.is_web:
            words = bindings.with_keys("No browser can be started here; {copy-more} copies the address", self)
            self.notify(one_line(url), title=words, markup=False)
            return
        self.notify(one_line(url), title="Opening", markup=False)
        if browser is None or not is_in_terminal(browser):
            super().open_url(url, new_tab=new_tab)
        else:
            self._hand_terminal(browser, url)

    def _hand_terminal(self, browser: webbrowser.BaseBrowser, url: str) -> None:
        """A browser of text has the terminal until it is left."""
        try:
            with self.suspend():
                browser.open(url)
        except SuspendNotSupported:
            self.notify("No other program can be shown here.", markup=False)


def browser_here() -> webbrowser.BaseBrowser | None:
    """The browser of this machine; over SSH there is often none."""
    try:
        return webbrowser.get()
    except webbrowser.Error:
        return None


def is_in_terminal(browser: webbrowser.BaseBrowser) -> bool:
    """Whether it draws in the terminal that it is started from, as w3m and lynx do."""
    waits = isinstance(browser, webbrowser.GenericBrowser) and not isinstance(browser, webbrowser.BackgroundBrowser)
    return waits or not getattr(browser, "redirect_stdout", True)
