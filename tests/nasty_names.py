"""Class names that Markdown, HTML, Streamlit or a spreadsheet would take for something else."""

from __future__ import annotations

OTHER_HOST = "evil.test"
"""Where every address in the names leads: no page may ever ask it for anything."""

NASTY_NAMES = (
    f"![x](http://{OTHER_HOST}/markdown.png)",
    f"[click](http://{OTHER_HOST}/link)",
    f"[x][1] ref [1]: http://{OTHER_HOST}/reference",
    f"http://{OTHER_HOST}/bare",
    f"https://{OTHER_HOST}/bare?a=1&b=2#c",
    f"HTTP://{OTHER_HOST}/upper",
    f"www.{OTHER_HOST}/www",
    f"ftp://{OTHER_HOST}/ftp",
    f"<http://{OTHER_HOST}/angle>",
    f"someone@{OTHER_HOST}",
    f"mailto:someone@{OTHER_HOST}",
    f"xmpp:someone@{OTHER_HOST}",
    f"<img src=http://{OTHER_HOST}/html.png onerror=hit()>",
    f"<script src=http://{OTHER_HOST}/x.js>hit()</script>",
    f"<a href='http://{OTHER_HOST}/a'>a</a>",
    "<b>bold</b> <!-- comment --> <br>",
    f"<svg onload=hit()><image href=http://{OTHER_HOST}/svg.png></svg>",
    "javascript:hit()",
    ":streamlit:",
    ":red[x]",
    ":blue-background[x] :small[y]",
    ":material/delete:",
    ":smile: :+1:",
    "$x^2$ and $$y$$",
    r"\(x\) \[y\] \frac{1}{2}",
    "`code` ``` fence",
    "**bold** _it_ __b__ ~~gone~~ *x*",
    "# heading",
    "- item",
    "1. item",
    "> quote",
    "| a | b |",
    "a -- b --- c ... != (c) (tm)",
    "a <- b -> c <-> d",
    "age >= 50 and <= 60 or ~= 70",
    "&amp; &lt;b&gt; &#33; &nbsp;",
    r"back\slash \\ \n \u0041",
    "trailing backslash\\",
    "two\nlines\n\n# and a heading",
    "tab\tand  two spaces",
    "{{ datum.value }} ${x} %s {0}",
    "=HYPERLINK(\"http://evil.test/x\")",
    "+1",
    "-1",
    "@cmd",
    "0",
    "true",
    "null",
    "“quoted” „mixed' \"straight\"",
    "עברית العربية 数字 😀",
)  # fmt: skip


def on_one_line(name: str) -> str:
    """The name as a page shows it: all white space folded."""
    return " ".join(name.split())
