"""Makes assets/models/centerface/centerface_f16.onnx of the published CenterFace model; needs onnx and numpy.

    python packaging/centerface_f16.py centerface.onnx centerface_f16.onnx

The published model takes ten pictures of 32 x 32 pixels. Its sizes are set free, its weights are kept with 16 bits and
expanded to 32 when it is loaded: half the size, and boxes that differ by hundredths of a pixel. Weights that nothing
reads are left out, and those that are read are no inputs any more, so that onnxruntime can fold them.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

FEW = 256
"""Values that are too few to be worth a conversion: biases stay as they are."""


def main(source: Path, target: Path) -> None:
    """Convert."""
    onnx: Any = importlib.import_module("onnx")
    np: Any = importlib.import_module("numpy")
    model = onnx.load(source)
    graph = model.graph
    read = {name for node in graph.node for name in node.input}
    weights = [one for one in graph.initializer if one.name in read]
    names = {one.name for one in graph.initializer}
    pictures = [one for one in graph.input if one.name not in names]
    _free(pictures[0], ("n", "", "h", "w"))
    for output in graph.output:
        _free(output, ("n", "", "rows", "columns"))
    kept, expansions = [], []
    for one in weights:
        values = onnx.numpy_helper.to_array(one)
        if values.dtype == np.float32 and values.size >= FEW:
            half = f"{one.name}_half"
            kept.append(onnx.numpy_helper.from_array(values.astype(np.float16), half))
            expansions.append(onnx.helper.make_node("Cast", [half], [one.name], to=onnx.TensorProto.FLOAT))
        else:
            kept.append(one)
    nodes = [*expansions, *graph.node]
    for field, content in (("input", pictures), ("initializer", kept), ("node", nodes), ("value_info", [])):
        held = [type(one).FromString(one.SerializeToString()) for one in content]
        del getattr(graph, field)[:]
        getattr(graph, field).extend(held)
    onnx.checker.check_model(model)
    onnx.save(model, target)


def _free(value: Any, names: tuple[str, ...]) -> None:
    for dimension, name in zip(value.type.tensor_type.shape.dim, names, strict=True):
        if name:
            dimension.dim_param = name


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
