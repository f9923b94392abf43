"""The chart of an issue's course, as wide as there is room."""

import polars as pl
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.wording.charts import course_marks


class CourseChart(Widget):
    """The level of one issue over time; see tui.wording.charts."""

    DEFAULT_CSS = """
    CourseChart { height: 8; padding: 0 1; overflow: hidden; }
    """

    days: reactive[pl.DataFrame | None] = reactive(None, always_update=True)

    def render(self) -> Content:
        """Nothing until there is a course."""
        if self.days is None:
            return Content("")
        lines = course_marks(self.days, self.content_size.width)
        return Content("\n").join(Content.assemble(*((text, f"${role}") for text, role in line)) for line in lines)
