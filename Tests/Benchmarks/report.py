"""The table of a run, as Markdown whose columns line up."""
import os
import platform


def seconds(value):
    """Three digits that count."""
    for unit, scale in (("s", 1), ("ms", 1e3)):
        if value * scale >= 1:
            return f"{value * scale:.3g} {unit}"
    return f"{value * 1e6:.3g} µs"


def mebibytes(value):
    return f"{value / 2**20:,.0f} MiB"


class Report:
    """Rows and notes, in the order in which they come."""

    def __init__(self, versions, repeats):
        self.rows, self.notes = [], []
        self.about = (f"Medians of {repeats} runs in turn, {os.cpu_count()} cores, {platform.system()} "
                      f"{platform.machine()}; {versions}.")

    def note(self, text):
        if text not in self.notes:
            self.notes.append(text)

    def row(self, task, rows, ours, name, peer):
        self.rows.append([task, f"{rows:,}", seconds(ours.seconds), name, seconds(peer.seconds),
                          f"{peer.seconds / ours.seconds:.2f}", mebibytes(ours.peak), mebibytes(peer.peak)])

    def markdown(self):
        parts = [self.about + " Ratio is peer ÷ ours: above 1 Boardwalk is faster."]
        if self.rows:
            head = ["task", "rows", "ours", "peer", "peer's time", "ratio", "our memory", "peer's memory"]
            parts.append(table(head, self.rows))
        parts += self.notes
        return "\n\n".join(parts) + "\n"


def table(head, rows):
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]
    lines = [head, ["-" * width for width in widths], *rows]
    return "\n".join("| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths)) + " |" for line in lines)
