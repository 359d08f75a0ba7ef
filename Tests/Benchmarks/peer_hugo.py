"""A Hugo site of so many pages, each with a table and a picture.  usage: peer_hugo.py FOLDER PAGES PICTURE.svg

Hugo is given finished numbers and pictures: it computes nothing, and only renders.
"""
import os
import sys

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1>%s</body></html>
"""
LIST = "{{ range .Pages }}<a href='{{ .RelPermalink }}'>{{ .Title }}</a>{{ end }}"
CONFIGURATION = """baseURL = "https://example.com/"
title = "Review"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[markup.goldmark.renderer]
unsafe = true
"""


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def body(number, picture):
    rows = ["| Month | New | Expansion | Contraction | Churn |", "|---|---:|---:|---:|---:|"]
    for month in range(24):
        amounts = " | ".join(f"{(number * 7919 + month * 104729 + column * 1299709) % 10**7:,}" for column in range(4))
        rows.append(f"| {2025 + month // 12}-{month % 12 + 1:02} | {amounts} |")
    return f"Segment **{number}** of the review.\n\n" + "\n".join(rows) + f"\n\n{picture}\n"


def make(folder, pages, picture):
    """Writes the sources of the site."""
    write(f"{folder}/hugo.toml", CONFIGURATION)
    write(f"{folder}/layouts/_default/single.html", PAGE % "{{ .Content }}")
    write(f"{folder}/layouts/_default/list.html", PAGE % LIST)
    for number in range(pages):
        front = f"+++\ntitle = 'Segment {number}'\n+++\n"
        write(f"{folder}/content/segments/{number}.md", front + body(number, picture))


if __name__ == "__main__":
    with open(sys.argv[3], encoding="utf-8") as file:
        make(sys.argv[1], int(sys.argv[2]), file.read().replace("\n", " "))
