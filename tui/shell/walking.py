"""An app whose screens are steps: in with Enter, out with Esc, back and forward, each as it was left."""

from typing import TYPE_CHECKING, Any

from textual import on
from textual.widgets import Input

from tui.messages import (
    ArticleOpened,
    ComparisonOpened,
    DayChosen,
    IssueOpened,
    PersonOpened,
    ScreenChosen,
    StepChosen,
)
from tui.shell.theming import ThemedApp
from tui.shell.trail import Path, Step, Trail, common_steps

if TYPE_CHECKING:
    from tui.desk.desk import Desk
    from tui.screens.data import DataScreen


class WalkingApp(ThemedApp):
    """The screens of data stand on each other, the board first of them; dialogs lie over them."""

    desk: "Desk | None" = None

    def __init__(self) -> None:
        super().__init__()
        self.trail = Trail()
        self._stood: Path = ()
        """The steps whose screens are on the stack."""

    @property
    def awaits_rows(self) -> bool:
        """Whether the screen has not yet drawn what was asked for; who types, types on."""
        if self.desk is None:
            return False
        from tui.screens.data import DataScreen

        screen = self.screen
        return isinstance(screen, DataScreen) and screen.is_awaited and not isinstance(screen.focused, Input)

    async def step(self, name: str, **what: object) -> None:
        """In: a screen on top of those that are there."""
        await self.stand(*self.trail.here, Step(name, what))

    async def action_go(self, name: str) -> None:
        """To one of the screens that stand on the board; the steps since then are left."""
        if self.desk is not None and self.trail.here:
            board = self.trail.here[:1]
            await self.stand(*board, *([] if name == "board" else [Step(name)]))

    async def action_back(self, steps: int = 1) -> None:
        """One step out, or several; the board stays."""
        if len(self.trail.here) > 1 and steps > 0:
            await self.stand(*self.trail.here[: max(1, len(self.trail.here) - steps)])

    async def action_turn(self, paths: int) -> None:
        """To where the user was before, or was before turning back."""
        await self._stand(self.trail.turn(paths))

    async def stand(self, *path: Step) -> None:
        """Go to where these steps lead from the board."""
        await self._stand(self.trail.go(path))

    async def _stand(self, path: Path) -> None:
        """Put the screens of a path on the stack; those it shares with what is there stay as they are."""
        from tui.screens import make_screen

        if self.desk is None:
            return
        self.forget_why_not()
        shared = common_steps(self._stood, path)
        for step in reversed(self._stood[shared:]):
            step.memory = self.screens_of_data[-1].memory()
            await self.pop_screen()
        for step in path[shared:]:
            await self.push_screen(make_screen(step.screen, self.desk, memory=step.memory, **step.what))
        self._stood = path
        self.screen.refresh_bindings()  # a screen that is seen again asked for them while others stood on it

    @property
    def screens_of_data(self) -> "list[DataScreen[Any]]":
        """The stack without dialogs and without the screen beneath the board."""
        from tui.screens.data import DataScreen

        return [screen for screen in self.screen_stack if isinstance(screen, DataScreen)]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No step where there is none, none to the screen that is seen: so the footer has no idle keys."""
        match action:
            case "back":
                return len(self._stood) > 1
            case "turn":
                return self.trail.can_turn(int(str(parameters[0])))
            case "go":
                return not self._stood or parameters != (self._stood[-1].screen,)
        return True

    @on(StepChosen)
    async def _go_out(self, message: StepChosen) -> None:
        await self.action_back(message.steps_out)

    @on(ScreenChosen)
    async def _go(self, message: ScreenChosen) -> None:
        await self.action_go(message.name)

    @on(DayChosen)
    def _look_from(self, message: DayChosen) -> None:
        if self.desk is not None:
            self.screens_of_data[-1].change(self.desk.session.at(message.day))

    @on(IssueOpened)
    async def _open_issue(self, message: IssueOpened) -> None:
        from tui.screens.dressing import Place

        memory = Place({"pane": message.pane}, {}) if message.pane else None
        what = {"issue": message.issue, "stretch": message.stretch}
        await self.stand(*self.trail.here, Step("issue", what, memory))

    @on(PersonOpened)
    async def _open_person(self, message: PersonOpened) -> None:
        await self.step("person", speaker=message.speaker, issue=message.issue, stretch=message.stretch)

    @on(ComparisonOpened)
    async def _open_comparison(self, message: ComparisonOpened) -> None:
        await self.step("compare", issue=message.issue)

    @on(ArticleOpened)
    async def _open_article(self, message: ArticleOpened) -> None:
        names = ("article", "sentence", "issue", "speaker", "is_for_issue", "stretch")
        what = {name: getattr(message, name) for name in names}
        step = Step("article", what)
        if message.is_instead and len(below := self.screens_of_data) > 1:
            below[-2].see_article(message.article)
        await self.stand(*self.trail.here[: -1 if message.is_instead else None], step)
