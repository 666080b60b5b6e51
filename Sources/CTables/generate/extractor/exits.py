#!/usr/bin/env python3
"""Prints where the walk over the block model's trees may stop early, as the lines of TreeModel.exits.

usage: exits.py FOLDER SET...      as train.py, whose FOLDER/block.model and FOLDER/page.model it reads

A row leaves when its sum so far is beyond a bound behind which hardly any row ends on the other side of the lowest or
the highest threshold of ContentJudge; the factor makes of the sum so far what the whole sum is in the mean.
"""
import os
import sys

import lightgbm as lgb
import numpy as np

from train import BLOCK_ROUNDS, Pages

STOPS = (16, 32, 53, 80, 106)
# The logits of the lowest and the highest threshold, and how many rows a bound may send to the wrong side.
LOWEST, HIGHEST = np.log(0.24 / 0.76), np.log(0.58 / 0.42)
MOST_BELOW, MOST_ABOVE = 12, 8


def bound(values, allowed):
    """The last of some bounds, from the safest on, that is still allowed; the first where none is."""
    last = values[0]
    for value in values:
        if not allowed(value):
            break
        last = value
    return last


def main():
    folder, names = sys.argv[1], sys.argv[2:]
    model = lgb.Booster(model_file=os.path.join(folder, "block.model"))
    page = lgb.Booster(model_file=os.path.join(folder, "page.model"))
    sets = [Pages(os.path.join(folder, name)) for name in names]
    for s in sets:
        s.set_kinds(page.predict(s.pages))
    rows = np.concatenate([s.blocks for s in sets])
    whole = model.predict(rows, raw_score=True)
    open_rows, walked, before, wrong = np.ones(len(whole), bool), 0, 0, 0
    for stop in STOPS:
        part = model.predict(rows, raw_score=True, num_iteration=stop)
        walked += open_rows.sum() * (stop - before)
        before = stop
        below = bound(np.arange(-4, -1, 0.25), lambda b: (open_rows & (part < b) & (whole > LOWEST)).sum() <= MOST_BELOW)
        above = bound(np.arange(4, 0.9, -0.25), lambda a: (open_rows & (part > a) & (whole < HIGHEST)).sum() <= MOST_ABOVE)
        low, high = open_rows & (part < below), open_rows & (part > above)
        factors = [whole[r].sum() / part[r].sum() if r.any() else 1 for r in (low, high)]
        wrong += (low & (whole > LOWEST)).sum() + (high & (whole < HIGHEST)).sum()
        open_rows &= ~(low | high)
        print(f"Exit(trees: {stop}, below: {below:g}, above: {above:g}, "
              f"factorBelow: {factors[0]:.3f}, factorAbove: {factors[1]:.3f}),")
    walked += open_rows.sum() * (BLOCK_ROUNDS - before)
    print(f"{len(whole)} rows, {walked / len(whole):.0f} trees in the mean, {wrong} on another side")


if __name__ == "__main__":
    main()
