#!/usr/bin/env python3
"""Trains the models of the extractor and prints what cross-validation by site says of them.

usage: train.py FOLDER SET[:WEIGHT]... [+SET...]

FOLDER/SET.block.f32 and the like come from features.py, FOLDER/SET.labels.npz from label.py. A WEIGHT says how much a
page of the set counts, 1 without. A set with a plus, as augment.py makes them, is only trained on, by folds like the
others; its pages have types.

Writes FOLDER/page.model and FOLDER/block.model. The block model sees the page types as the page model tells them for
sites that it was not trained on. No figure is printed for a page whose site was in the training of its fold.
"""
import os
import sys

import lightgbm as lgb
import numpy as np

from folds import FOLDS, fold

TYPES = ["article", "documentation", "service", "forum", "product", "listing", "collection"]
# Small trees: with fifteen leaves every training page was of the right type, and fewer pages of other sites were.
PAGE = dict(objective="multiclass", num_class=7, num_leaves=4, learning_rate=0.08, feature_fraction=0.3,
            bagging_fraction=0.8, bagging_freq=1, min_data_in_leaf=60, verbose=-1, seed=1)
PAGE_ROUNDS = 80
# Large leaves, coarse bins and thresholds drawn at random: the less of a page the trees can know by heart, the nearer is
# what they do on pages they never saw.
BLOCK = dict(objective="cross_entropy", num_leaves=32, learning_rate=0.08, feature_fraction=0.4, bagging_fraction=0.5,
             bagging_freq=1, min_data_in_leaf=400, lambda_l2=20, max_bin=31, extra_trees=True, verbose=-1, seed=1)
BLOCK_ROUNDS = 160
# How much a labelled block counts where only snippets are known, next to the mean block of a whole text.
SNIPPET_WEIGHT = 12.0


class Pages:
    """The blocks of one page set."""

    def __init__(self, prefix, weight=1.0):
        self.weight = weight
        names = lambda kind: open(f"{prefix}.{kind}.names", encoding="utf-8").read().split("\n")
        self.block_names, self.page_names = names("block"), names("page")
        self.blocks = np.fromfile(prefix + ".block.f32", np.float32).reshape(-1, len(self.block_names))
        self.pages = np.fromfile(prefix + ".page.f32", np.float32).reshape(-1, len(self.page_names))
        self.__dict__.update(np.load(prefix + ".labels.npz"))
        self.known = ~np.isnan(self.share)
        self.fold = np.array([fold(h) for h in self.host], int)
        self.kinds_at = self.block_names.index("page_kind0")

    def weights(self):
        """Words count by their square root, pages alike whatever their length."""
        if self.snippets:
            return np.full(len(self.share), self.weight * SNIPPET_WEIGHT)
        content = np.bincount(self.page, self.words * (self.share > 0.5), len(self.name)) + 50
        weight = np.sqrt(np.maximum(self.words, 1) / content[self.page])
        return self.weight * weight / weight.mean()

    def set_kinds(self, kinds):
        self.blocks[:, self.kinds_at:self.kinds_at + len(TYPES)] = kinds[self.page]


def train_page(sets, rows):
    pick = lambda values: np.concatenate([v[r] for v, r in zip(values, rows)])
    kinds = [np.array([TYPES.index(t) for t in s.type]) for s in sets]
    data = lgb.Dataset(pick([s.pages for s in sets]), pick(kinds), feature_name=sets[0].page_names)
    return lgb.train(PAGE, data, PAGE_ROUNDS)


def train_block(sets, rows):
    pick = lambda values: np.concatenate([v[r] for v, r in zip(values, rows)])
    data = lgb.Dataset(pick([s.blocks for s in sets]), pick([s.share for s in sets]),
                       weight=pick([s.weights() for s in sets]), feature_name=sets[0].block_names)
    return lgb.train(BLOCK, data, BLOCK_ROUNDS)


def report(pages, score):
    """F1 of words over whole texts, or of snippets' blocks, for some thresholds."""
    for threshold in (0.3, 0.4, 0.5):
        kept = score > threshold
        if pages.snippets:
            right = (kept & (pages.share == 1)).sum()
            f1 = 2 * right / (kept[pages.known].sum() + (pages.share == 1).sum())
        else:
            size = np.bincount(pages.page, kept * pages.words, len(pages.name))
            right = np.bincount(pages.page, kept * pages.words * pages.share, len(pages.name))
            f1 = np.mean(np.where(right > 0, 2 * right / np.maximum(size + pages.gold, 1), (size == 0) & (pages.gold == 0)))
        print(f"  threshold {threshold}: F1 {f1:.4f}")


def main():
    folder, arguments = sys.argv[1], sys.argv[2:]
    names, _, weights = zip(*(a.partition(":") for a in arguments if a[0] != "+"))
    sets = [Pages(os.path.join(folder, n), float(w or 1)) for n, w in zip(names, weights)]
    made = [Pages(os.path.join(folder, a[1:])) for a in arguments if a[0] == "+"]
    typed = next(s for s in sets if all(t in TYPES for t in s.type))
    kinds = {s: np.zeros((len(s.name), len(TYPES))) for s in [typed, *made]}
    for part in range(FOLDS):
        model = train_page(list(kinds), [s.fold != part for s in kinds])
        for s in kinds:
            kinds[s][s.fold == part] = model.predict(s.pages[s.fold == part])
    right = np.mean([TYPES[k] == t for k, t in zip(kinds[typed].argmax(1), typed.type)])
    print(f"page types right on other sites: {right:.4f}")
    page = train_page(list(kinds), [np.ones(len(s.name), bool) for s in kinds])
    page.save_model(os.path.join(folder, "page.model"))
    every = sets + made
    for s in every:
        s.set_kinds(kinds[s] if s in kinds else page.predict(s.pages))
    train_block(every, [s.known for s in every]).save_model(os.path.join(folder, "block.model"))
    scores = [np.zeros(len(s.share)) for s in sets]
    for part in range(FOLDS):
        model = train_block(every, [s.known & (s.fold != part)[s.page] for s in every])
        for s, score in zip(sets, scores):
            rows = (s.fold == part)[s.page]
            score[rows] = model.predict(s.blocks[rows])
    for name, s, score in zip(names, sets, scores):
        print(name)
        report(s, score)


if __name__ == "__main__":
    main()
