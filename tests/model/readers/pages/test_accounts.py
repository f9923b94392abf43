"""A page of WeChat is of the account that publishes it, and not of WeChat."""

from tests.model.readers.making import TOLD, article

PAGE = (
    '<!doctype html><html><head><meta property="og:title" content="Envoys meet"><meta property="og:url" '
    'content="http://mp.weixin.qq.com/s?__biz=MzA"></head><body><h1>Envoys meet</h1><a id="{}"> Global\n Times </a>'
    '<div id="js_content" style="visibility: hidden">{}</div></body></html>'
)


def test_a_page_of_wechat_is_of_its_account():
    words = "".join(f"<p>{line}</p>" for line in TOLD)

    assert article(PAGE.format("js_name", words), "it.html").source == "Global Times"
    assert article(PAGE.format("name", words), "it.html").source == "mp.weixin.qq.com"
