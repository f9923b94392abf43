"""English words that are in every text and tell of none."""

from typing import Final

STOP_WORDS: Final = """
a about above across after again against all almost along already also although always am among an and another any
anyone anything are aren't around as at away back be because become been before began begin being below between both
but by came can cannot can't could couldn't did didn't do does doesn't doing done don't down during each either else
even ever every few for from further get getting give given go going gone got had hadn't has hasn't have haven't
having he he'd he'll her here hers herself he's him himself his how however i i'd if i'll i'm in into is isn't it its
it's itself i've just last later least let let's like little made make makes many may maybe me might more most much
must my myself neither never next no nor not nothing now of off often on once one only onto or other others otherwise
our ours out over own per perhaps put rather really said same say saying says see seem seen several shall she she'd
she'll she's should shouldn't since so some something still such take taken than that that's the their theirs them
themselves then there there's these they they'd they'll they're they've thing things this those though three through
thus to together told too took toward towards two under until up upon us use very via want was wasn't way we we'd well
we'll went were we're weren't we've what what's when where whether which while who whole whom whose why will with
within without won't would wouldn't year years yes yet you you'd you'll your you're yours yourself you've mr mrs ms
today yesterday monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december don’t it’s that’s we’re we’ve we’ll i’m i’ve they’re doesn’t didn’t can’t won’t
isn’t you’re he’s she’s there’s let’s wasn’t i’ll they’ve wouldn’t what’s reporter question sir yeah okay uh um know
think lot
""".split()  # noqa: SIM905 - so many read better as text
"""`us` is among them, though it may be the country."""
