"""NetworkX, OR-tools and SciPy on a graph or flow file; prints `cpu_seconds cardinality total`.

Usage: peers.py networkx|ortools-flow|scipy FILE
Files as in peers.cpp. The clock starts when the edges are in memory and includes building the library's own graph.
"""

import sys
import time


def read(path):
    with open(path) as file:
        return [int(word) for word in file.read().split()]


def networkx_pairs(numbers):
    import networkx

    edges = list(zip(numbers[2::3], numbers[3::3], numbers[4::3]))
    start = time.process_time()
    graph = networkx.Graph()
    graph.add_weighted_edges_from(edges)
    pairs = networkx.max_weight_matching(graph, maxcardinality=True)
    return start, len(pairs), sum(graph[i][j]["weight"] for i, j in pairs)


def flow_of(numbers):
    mentors, mentees, count = numbers[:3]
    capacity = numbers[3 : 3 + mentors]
    rest = numbers[3 + mentors :]
    return mentors, mentees, capacity, rest[0::3], rest[1::3], rest[2::3]


def ortools_flow(numbers):
    import numpy
    from ortools.graph.python import min_cost_flow

    mentors, mentees, capacity, mentor, mentee, weight = flow_of(numbers)
    start = time.process_time()
    without = (min(mentors, mentees) + 1) * max(weight) + 1
    people = numpy.arange(mentors + mentees)
    sink = mentors + mentees
    flow = min_cost_flow.SimpleMinCostFlow()
    arcs = flow.add_arcs_with_capacity_and_unit_cost(
        numpy.concatenate([mentors + numpy.array(mentee), people]),
        numpy.concatenate([numpy.array(mentor), numpy.full(len(people), sink)]),
        numpy.concatenate([numpy.ones(len(weight), int), numpy.array(capacity), numpy.ones(mentees, int)]),
        numpy.concatenate([-numpy.array(weight), numpy.zeros(mentors, int), numpy.full(mentees, without)]),
    )
    flow.set_nodes_supplies(people[mentors:], numpy.ones(mentees, int))
    flow.set_node_supply(sink, -mentees)
    if flow.solve() != flow.OPTIMAL:
        sys.exit("peers: OR-tools found no optimum")
    used = flow.flows(arcs[: len(weight)])
    return start, int(used.sum()), int((used * numpy.array(weight)).sum())


def scipy_pairs(numbers):
    """Each mentor once per place; needs everybody placed."""
    import numpy
    from scipy.sparse import csr_array
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching

    mentors, mentees, capacity, mentor, mentee, weight = flow_of(numbers)
    start = time.process_time()
    first = numpy.concatenate([[0], numpy.cumsum(capacity)])
    places = numpy.array(capacity)[mentor]
    rows = numpy.repeat(mentee, places)
    within = numpy.arange(places.sum()) - numpy.repeat(numpy.cumsum(places) - places, places)
    columns = numpy.repeat(first[mentor], places) + within
    # Explicit zeros are lost in sparse arrays, so weights are shifted by one and back.
    matrix = csr_array((numpy.repeat(weight, places) + 1, (rows, columns)), shape=(mentees, first[-1]))
    row, column = min_weight_full_bipartite_matching(matrix, maximize=True)
    return start, len(row), int(matrix[row, column].sum()) - len(row)


if __name__ == "__main__":
    solver, path = sys.argv[1:]
    work = {"networkx": networkx_pairs, "ortools-flow": ortools_flow, "scipy": scipy_pairs}[solver]
    start, cardinality, total = work(read(path))
    print(f"{time.process_time() - start:.4f} {cardinality} {total}")
