#!/usr/bin/env python3
"""Precision and recall of `dedup` by threshold on near duplicates made here: edited, cut, reordered, other furniture.

Texts are sentences of a small grammar over many words, half of them Chinese and half English, some of them reports of a
series in the same words with other numbers, and every page of a site has the site's furniture: those are no copies.

    measure_dedup.py path/to/sluice
"""
import gzip, json, os, random, subprocess, sys, tempfile

HAN_SUBJECTS = "工厂 港口 学校 医院 铁路 渔业 林场 矿山 旅馆 商店 机场 码头 车站 剧院 公园 水库 电站 农户 企业 部门".split()
HAN_VERBS = "完成 增加 减少 建设 维修 公布 讨论 计划 取消 扩大 调整 支持 接待 运输 生产 检查 推进 组织".split()
HAN_OBJECTS = "设备 货物 游客 订单 项目 道路 桥梁 培训 活动 蔬菜 粮食 木材 煤炭 船只 列车 课程 展览 比赛 合同 贷款".split()
HAN_TAILS = "并向居民说明了原因 比原来的安排早 但天气造成了延误 由当地的合作社负责 预计明年继续 得到了各方的认可 费用由双方分担 仍有问题需要解决".split()
SUBJECTS = "factory harbour school hospital railway fishery sawmill mine hotel shop airport ferry station theatre park".split()
VERBS = "finished expanded reduced built repaired announced discussed planned cancelled widened adjusted supported".split()
OBJECTS = "machines cargo visitors orders roads bridges training fields vegetables grain timber coal ships trains".split()
TAILS = ["and told residents why", "earlier than arranged", "although the weather was bad", "with help from the co-operative",
         "and will go on next year", "to the relief of its owners", "while costs were shared", "but questions remain"]


def sentence(rng, han):
    number = rng.randint(2, 9999)
    if han:
        return (rng.choice(HAN_SUBJECTS) + rng.choice(HAN_VERBS) + f"{number}批" + rng.choice(HAN_OBJECTS) + "，"
                + rng.choice(HAN_SUBJECTS) + rng.choice(HAN_VERBS) + rng.choice(HAN_OBJECTS) + rng.choice(HAN_TAILS) + "。")
    return (f"The {rng.choice(SUBJECTS)} {rng.choice(VERBS)} {number} {rng.choice(OBJECTS)}, and the {rng.choice(SUBJECTS)} "
            f"{rng.choice(VERBS)} {rng.choice(OBJECTS)} {rng.choice(TAILS)}. ")


def numbers_changed(rng, sentences):
    return ["".join(str(rng.randint(0, 9)) if c.isdigit() else c for c in s) for s in sentences]


def make(rng, count):
    furniture = {han: [[sentence(rng, han) for _ in range(4)] for _ in range(10)] for han in (False, True)}
    rows, group_of, kind_of = [], {}, {}

    def add(group, kind, sentences, site, han):
        name = f"{group}-{kind}-{len(rows)}"
        rows.append({"id": name, "text": "".join(sentences + furniture[han][site])})
        group_of[name], kind_of[name] = group, kind

    for group in range(count):
        han, site = group % 2 == 0, rng.randrange(10)
        base = [sentence(rng, han) for _ in range(rng.randint(12, 60))]
        add(group, "original", base, site, han)
        n = len(base)
        if group % 5 == 0:  # A series: the same words, other numbers, no copy.
            add(f"series{group}", "original", numbers_changed(rng, base), site, han)
            continue
        if group % 5 == 4:
            continue
        edited = list(base)
        for i in rng.sample(range(n), max(1, n // 12)):
            edited[i] = sentence(rng, han)
        add(group, "edited", edited, site, han)
        add(group, "cut", base[: n * 4 // 5], site, han)
        thirds = [base[: n // 3], base[n // 3: 2 * n // 3], base[2 * n // 3:]]
        add(group, "reordered", thirds[2] + thirds[0] + thirds[1], site, han)
        add(group, "furniture", base, (site + 1) % 10, han)
    return rows, group_of, kind_of


def main():
    sluice = os.path.abspath(sys.argv[1])
    rows, group_of, kind_of = make(random.Random(7), 2000)
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/in.jsonl", "w") as out:
            for row in rows:
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
        print(f"{len(rows)} documents; recall by kind of copy")
        for numbers in (0.5, 0):
            for threshold in (0.5, 0.6, 0.7, 0.8, 0.9):
                with open(f"{folder}/p.yaml", "w") as out:
                    out.write(f"intake: {{format: jsonl}}\nstages: [{{dedup: {{threshold: {threshold}, "
                              f"number_threshold: {numbers}}}}}]\n")
                subprocess.run([sluice, "run", f"{folder}/p.yaml", f"{folder}/in.jsonl", "--output", f"{folder}/out",
                                "--fresh", "-q"], check=True)
                found, right, kinds = 0, 0, {}
                with gzip.open(f"{folder}/out/documents-00000.jsonl.gz", "rt") as lines:
                    for line in lines:
                        row = json.loads(line)
                        name, of = row["id"], row["duplicate_of"]
                        hit = of is not None and group_of[of] == group_of[name]
                        found += of is not None
                        right += hit
                        if kind_of[name] != "original":
                            total, hits = kinds.get(kind_of[name], (0, 0))
                            kinds[kind_of[name]] = (total + 1, hits + hit)
                total = sum(t for t, _ in kinds.values())
                by_kind = " ".join(f"{k} {h / t:.3f}" for k, (t, h) in sorted(kinds.items()))
                print(f"threshold {threshold} number_threshold {numbers}: precision {right / max(1, found):.4f} "
                      f"recall {right / total:.4f} ({by_kind})")


main()
