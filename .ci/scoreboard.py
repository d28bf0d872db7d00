#!/usr/bin/env python3
"""scoreboard.py KEPT MEASURED: fail where a figure has dropped by more than 0.5.

KEPT (docs/scoreboard.json) is {"figures": {line: {measure: figure}}, "explained": {line: why}}: a drop on a line that
`explained` names is let through, and the reason is printed. Speeds are printed, never judged. --write KEPT MEASURED
replaces the figures."""
import json, sys

# What grows when things get worse.
LOWER_IS_BETTER = {"ECE", "ECE flagged", "false alarms/doc", "silent cases with alarm"}

def figures(board):
    return {line: {k: v for k, v in (row or {}).items() if isinstance(v, (int, float))} for line, row in board.items()}

def main():
    write = sys.argv[1] == "--write"
    kept_path, measured_path = sys.argv[-2:]
    measured = figures(json.load(open(measured_path)))
    try:
        kept = json.load(open(kept_path))
    except FileNotFoundError:
        kept = {"figures": {}, "explained": {}}
    if write:
        rounded = {line: {k: round(v, 1) for k, v in row.items()} for line, row in measured.items()}
        json.dump({"figures": rounded, "explained": kept["explained"]}, open(kept_path, "w"), indent=1, sort_keys=True)
        open(kept_path, "a").write("\n")
        return
    dropped = []
    for line, row in sorted(kept["figures"].items()):
        for measure, before in row.items():
            now = measured.get(line, {}).get(measure)
            worse = now is None or (now - before if measure in LOWER_IS_BETTER else before - now) > 0.5
            if worse and line in kept["explained"]:
                print(f"{line} {measure}: {before} -> {now}, explained: {kept['explained'][line]}")
            elif worse:
                dropped.append(f"{line} {measure}: {before} -> {now}")
    print("\n".join(["figures that dropped:", *dropped]) if dropped else "no figure dropped")
    sys.exit(1 if dropped else 0)

main()
