#!/usr/bin/env python3
"""What a Python user would write: TF-IDF of words and word pairs, exact brute-force cosine, 15 neighbours, Leiden.

Prints one JSON line with seconds a step and peak memory. Leiden is left out where igraph is missing.
Exit code 3: scikit-learn is not installed.

    python3 scikit_learn.py FILE.jsonl.gz [--limit N]
"""

import argparse
import gzip
import json
import resource
import sys
import time


def read_texts(path, limit):
    opener = gzip.open if path.endswith(".gz") else open
    texts = []
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if 0 < limit <= len(texts):
                break
            if line.strip():
                record = json.loads(line)
                texts.append(f"{record.get('title', '')}. {record.get('abstract') or ''}")
    return texts


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--limit", type=int, default=0)
    arguments = parser.parse_args()
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.neighbors import NearestNeighbors
    except ImportError:
        sys.exit(3)

    seconds = {}
    clock = [time.perf_counter()]

    def lap(name):
        now = time.perf_counter()
        seconds[name] = round(now - clock[0], 3)
        clock[0] = now

    texts = read_texts(arguments.file, arguments.limit)
    lap("reading")
    vectoriser = TfidfVectorizer(stop_words="english", ngram_range=(1, 2), sublinear_tf=True, min_df=2, max_df=0.3)
    matrix = vectoriser.fit_transform(texts)
    lap("tfidf")
    count = min(15, len(texts) - 1)
    finder = NearestNeighbors(n_neighbors=count + 1, metric="cosine", algorithm="brute").fit(matrix)
    distances, neighbours = finder.kneighbors(matrix)
    lap("neighbours")
    try:
        import igraph

        pairs = {}
        for paper, (others, far) in enumerate(zip(neighbours, distances)):
            for other, distance in zip(others, far):
                if other != paper and distance < 1:
                    pairs[min(paper, other), max(paper, other)] = 1 - distance
        graph = igraph.Graph(n=len(texts), edges=list(pairs))
        graph.community_leiden(objective_function="modularity", weights=list(pairs.values()), n_iterations=-1)
        lap("leiden")
    except ImportError:
        pass
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak_mb = peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
    print(json.dumps({"papers": len(texts), "terms": matrix.shape[1], **seconds, "peak_memory_mb": round(peak_mb)}))


main()
