"""Blocks to HTML, one function a layout; the differences are those of the paper's own eras."""

import html
import re

from .stories import plain


def escape(text):
    """Text with only what breaks markup escaped: a bare `&` stays, as on the paper's pages."""
    return text.replace("<", "&lt;").replace(">", "&gt;")


def attribute(text):
    return html.escape(plain(text), quote=True)


def inline(text):
    text = escape(text)
    text = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2" target=_blank>\1</a>', text)
    return re.sub(r"\*([^*]+)\*", r"<em>\1</em>", text)


def image(story, number):
    return f"/img/{story.id}_{number}.png"


def rows(block):
    head, *body = block.rows
    lines = ["<tr>" + "".join(f"<th>{inline(cell)}</th>" for cell in head) + "</tr>"]
    lines += ["<tr>" + "".join(f"<td>{inline(c)}</td>" for c in row) + "</tr>" for row in body]
    return "<table border=0>" + "".join(lines) + "</table>"


def items(block):
    return "<ul>" + "".join(f"<li>{inline(item)}</li>" for item in block.rows) + "</ul>"


def blocks(story, parts, render, photo):
    """Each block by `render`, photos (numbered through the story) by `photo`."""
    number, out = 0, []
    for block in parts:
        if block.kind == "photo":
            number += 1
            out.append(photo(story, block, number))
        else:
            out.append(render(block))
    return "\n".join(out)


def paragraph_block(block):
    """Layouts C and D: a paragraph is `p.editor-p`."""
    if block.kind == "heading":
        return f'<p class="editor-p"><strong>{inline(block.text)}</strong></p>'
    if block.kind == "quote":
        return f'<blockquote><p class="editor-p">{inline(block.text)}</p></blockquote>'
    if block.kind in ("list", "table"):
        return items(block) if block.kind == "list" else rows(block)
    return f'<p class="editor-p">{inline(block.text)}</p>'


def span_block(block):
    """Layout B: a paragraph is a `span` between line breaks."""
    if block.kind in ("list", "table"):
        return items(block) if block.kind == "list" else rows(block)
    text = inline(block.text)
    if block.kind == "heading":
        text = f"<b>{text}</b>"
    return f"<span>{text}</span><br /><br />"


def text_block(block):
    """Layout A: paragraphs are bare text between line breaks."""
    if block.kind in ("list", "table"):
        return items(block) if block.kind == "list" else rows(block)
    text = inline(block.text)
    return (f"<b>{text}</b>" if block.kind == "heading" else text) + "<br><br>"


def classic_photo(story, block, number):
    """The caption stands twice, as alternative text and beneath the picture."""
    return (
        f'<div class="view_article_photo"><img src="{image(story, number)}" '
        f'alt="{attribute(block.text)}"/>'
        f'<div class="view_article_caption">{inline(block.text)}</div></div>')


def current_photo(story, block, number):
    return (
        f'<div class="editor-img-box"><img src="{image(story, number)}" alt="" loading="lazy">'
        f'<p class="caption">{inline(block.text)}</p></div>')
