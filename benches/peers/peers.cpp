// LEMON and Boost on a graph or flow file; prints `cpu_seconds cardinality total`.
//
// Usage: peers lemon-perfect|lemon-weighted|boost FILE    a plain graph: `n m`, then `i j w`
//        peers lemon-flow FILE                            `mentors mentees m`, capacities, then `mentor mentee w`
//
// The clock starts when the edges are in memory and includes building the library's own graph, as ours does. To ask
// for the most pairs first, `lemon-weighted` and `boost` add n · (greatest weight) to every weight.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/maximum_weighted_matching.hpp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <lemon/matching.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <vector>

struct Edge {
  long from, to, weight;
};

static double cpu_seconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

static long number(FILE *file) {
  long value;
  if (fscanf(file, "%ld", &value) != 1) {
    fprintf(stderr, "peers: the file ends too early\n");
    exit(1);
  }
  return value;
}

static std::vector<Edge> edges_of(FILE *file, long count) {
  std::vector<Edge> edges(count);
  for (Edge &edge : edges) {
    edge.from = number(file);
    edge.to = number(file);
    edge.weight = number(file);
  }
  return edges;
}

static long greatest(const std::vector<Edge> &edges) {
  long weight = 0;
  for (const Edge &edge : edges)
    weight = std::max(weight, std::labs(edge.weight));
  return weight;
}

static void report(double start, long cardinality, long total) {
  printf("%.4f %ld %ld\n", cpu_seconds() - start, cardinality, total);
}

template <template <typename, typename> class Matching>
static int lemon_matching(long n, const std::vector<Edge> &edges, long extra) {
  double start = cpu_seconds();
  lemon::SmartGraph graph;
  graph.reserveNode(n);
  graph.reserveEdge(edges.size());
  for (long vertex = 0; vertex < n; vertex++)
    graph.addNode();
  lemon::SmartGraph::EdgeMap<long> weight(graph);
  for (const Edge &edge : edges) {
    auto added = graph.addEdge(graph.nodeFromId(edge.from), graph.nodeFromId(edge.to));
    weight[added] = edge.weight + extra;
  }
  Matching<lemon::SmartGraph, lemon::SmartGraph::EdgeMap<long>> matching(graph, weight);
  matching.run();
  long cardinality = 0, total = 0;
  for (lemon::SmartGraph::EdgeIt edge(graph); edge != lemon::INVALID; ++edge)
    if (matching.matching(edge)) {
      cardinality++;
      total += weight[edge] - extra;
    }
  report(start, cardinality, total);
  return 0;
}

static int boost_matching(long n, const std::vector<Edge> &edges, long extra) {
  double start = cpu_seconds();
  typedef boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                boost::property<boost::edge_weight_t, long>>
      Graph;
  Graph graph(n);
  for (const Edge &edge : edges)
    boost::add_edge(edge.from, edge.to, edge.weight + extra, graph);
  std::vector<boost::graph_traits<Graph>::vertex_descriptor> mate(n);
  boost::maximum_weighted_matching(graph, &mate[0]);
  long cardinality = 0, total = 0;
  for (long vertex = 0; vertex < n; vertex++)
    if (mate[vertex] != boost::graph_traits<Graph>::null_vertex() && vertex < (long)mate[vertex]) {
      cardinality++;
      auto edge = boost::edge(vertex, mate[vertex], graph).first;
      total += boost::get(boost::edge_weight, graph, edge) - extra;
    }
  report(start, cardinality, total);
  return 0;
}

static int lemon_flow(FILE *file) {
  long mentors = number(file), mentees = number(file), count = number(file);
  std::vector<long> capacity(mentors);
  for (long &places : capacity)
    places = number(file);
  std::vector<Edge> edges = edges_of(file, count);
  double start = cpu_seconds();
  typedef lemon::SmartDigraph Graph;
  Graph graph;
  graph.reserveNode(mentors + mentees + 1);
  graph.reserveArc(count + mentors + mentees);
  for (long node = 0; node <= mentors + mentees; node++)
    graph.addNode();
  Graph::Node sink = graph.nodeFromId(mentors + mentees);
  Graph::ArcMap<long> cost(graph), upper(graph);
  Graph::NodeMap<long> supply(graph);
  for (const Edge &edge : edges) {
    auto arc = graph.addArc(graph.nodeFromId(mentors + edge.to), graph.nodeFromId(edge.from));
    cost[arc] = -edge.weight;
    upper[arc] = 1;
  }
  for (long mentor = 0; mentor < mentors; mentor++)
    upper[graph.addArc(graph.nodeFromId(mentor), sink)] = capacity[mentor];
  // Going without a mentor is possible, at a cost above any exchange.
  long without = (std::min(mentors, mentees) + 1) * greatest(edges) + 1;
  for (long mentee = 0; mentee < mentees; mentee++) {
    auto arc = graph.addArc(graph.nodeFromId(mentors + mentee), sink);
    cost[arc] = without;
    upper[arc] = 1;
    supply[graph.nodeFromId(mentors + mentee)] = 1;
  }
  supply[sink] = -mentees;
  lemon::NetworkSimplex<Graph, long, long> simplex(graph);
  simplex.upperMap(upper).costMap(cost).supplyMap(supply).run();
  long cardinality = 0, total = 0;
  for (long edge = 0; edge < count; edge++)
    if (simplex.flow(graph.arcFromId(edge))) {
      cardinality++;
      total += edges[edge].weight;
    }
  report(start, cardinality, total);
  return 0;
}

int main(int count, char **arguments) {
  FILE *file = count == 3 ? fopen(arguments[2], "r") : nullptr;
  if (!file) {
    fprintf(stderr, "usage: peers lemon-perfect|lemon-weighted|boost|lemon-flow FILE\n");
    return 1;
  }
  const char *solver = arguments[1];
  if (!strcmp(solver, "lemon-flow"))
    return lemon_flow(file);
  long n = number(file), m = number(file);
  std::vector<Edge> edges = edges_of(file, m);
  long extra = n * greatest(edges);
  if (!strcmp(solver, "lemon-perfect"))
    return lemon_matching<lemon::MaxWeightedPerfectMatching>(n, edges, 0);
  if (!strcmp(solver, "lemon-weighted"))
    return lemon_matching<lemon::MaxWeightedMatching>(n, edges, extra);
  if (!strcmp(solver, "boost"))
    return boost_matching(n, edges, extra);
  fprintf(stderr, "peers: unknown solver %s\n", solver);
  return 1;
}
