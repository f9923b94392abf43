"""A deed with which a sentence begins, and which is only weighed, was not done by that."""

import pytest


@pytest.mark.parametrize(
    ("issue", "level", "text"),
    [
        ("trade", 2, "Lifting the tariffs on China is the right thing to do."),
        ("trade", -1, "Imposing new tariffs on China is a necessary step towards fair trade."),
        ("mil-mil", 2, "Restoring military channels with China is essential, Austin said."),
        ("tiktok", -1, "Banning TikTok is wrong."),
        ("taiwan", -1, "Freezing talks with Taipei on Taiwan is no solution."),
        ("chips", 2, "Lifting export controls on chips to China is in America's interest, Beijing said."),
        ("trade", 3, "Lifting the tariffs on China, Trump is the first to admit they failed."),
        ("trade", 3, "Suspending the port fees on Chinese ships is a goodwill gesture, the USTR said."),
        ("mil-mil", -2, "Suspending military talks with China was a mistake."),
        ("trade", 3, "Following the talks, China is lifting the ban on American beef."),
        ("trade", -1, "Trump is looking to impose tariffs on Chinese steel."),
        ("trade", 2, "Beijing is looking to buy American soybeans."),
        ("trade", -1, "“Imposing tariffs on Chinese goods hurts American farmers,” he said."),
        ("tiktok", -1, "Banning TikTok does nothing for security."),
        ("mil-mil", 2, "Resuming military talks helps both sides."),
        ("taiwan", -3, "Selling arms to Taiwan on Monday, Washington angered Beijing."),
        ("trade", 3, "Lifting the tariffs on Chinese goods, Washington makes good on its word."),
        ("trade", -1, "When countries impose tariffs, everybody loses."),
    ],
)
def test_what_is_only_weighed_is_not_done(reader, make_articles, issue, level, text):
    assert reader.claims(make_articles(text)).filter(issue=issue)["level"].to_list() == [level]
