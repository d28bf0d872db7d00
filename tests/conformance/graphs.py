"""Reads the graph formats, the linked data and the JSON record with public libraries: graphs.py FOLDER SCHEMA"""
import json
import os
import sys

import edtf_validate.valid_edtf as edtf
import jsonschema
import networkx
import pydot
import rdflib

folder, schema = sys.argv[1], sys.argv[2]


def path(name):
    return os.path.join(folder, name)


with open(path("seeds.json"), encoding="utf-8") as file, open(schema, encoding="utf-8") as form:
    record, form = json.load(file), json.load(form)
jsonschema.Draft202012Validator.check_schema(form)
jsonschema.validate(record, form, cls=jsonschema.Draft202012Validator)

with open(path("seeds.cytoscape"), encoding="utf-8") as file:
    elements = json.load(file)["elements"]
graph = networkx.read_graphml(path("seeds.graphml"), force_multigraph=True)
assert set(graph.nodes) == {n["data"]["id"] for n in elements["nodes"]}
assert graph.number_of_edges() == len(elements["edges"])
for node in elements["nodes"]:
    assert graph.nodes[node["data"]["id"]]["kind"] == node["data"]["kind"]
(drawing,) = pydot.graph_from_dot_file(path("seeds.dot"))
# The defaults of all nodes count as one more.
assert len(drawing.get_nodes()) == len(elements["nodes"]) + 1
assert len(drawing.get_edges()) == len(elements["edges"])

linked = rdflib.Graph()
linked.parse(path("seeds.jsonld"), format="json-ld")
schema_org = rdflib.Namespace("https://schema.org/")
claims = set(linked.subjects(rdflib.RDF.type, schema_org.Claim))
assert claims, "no claim"
for claim in claims:
    assert linked.value(claim, schema_org.text), claim
    assert linked.value(claim, schema_org.appearance), claim
dates = set(linked.objects(None, schema_org.temporalCoverage))
assert dates, "no date"
for date in dates:
    assert edtf.isLevel0(str(date)) or edtf.isLevel1(str(date)), date

with open(path("seeds.annotations"), encoding="utf-8") as file:
    items = json.load(file)["items"]
assert items
for item in items:
    target = item["target"]
    with open(target["source"], encoding="utf-8") as file:
        text = file.read()
    quote, position = target["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"], item["id"]
    assert text[: position["start"]].endswith(quote["prefix"]), item["id"]
    assert text[position["end"] :].startswith(quote["suffix"]), item["id"]
print(len(claims), "claims,", len(dates), "dates,", len(items), "annotations,", len(elements["nodes"]), "nodes")
