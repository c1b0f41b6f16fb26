"""Makes assets/models/rampart/model_int8.onnx of the published Rampart model, for which it needs onnx and onnxruntime.

    python packaging/rampart_int8.py model_q4.onnx model_int8.onnx

The published weights have 4 bits in blocks of 32. They are expanded to 32 bits and quantised again, to 8 bits for each
channel: the labels on the tuning sets stay the same, and the model runs about 1.8 times as fast on a processor without
instructions for 4 bits.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

BLOCK_ZERO = 8


def main(source: Path, target: Path) -> None:
    """Convert."""
    onnx: Any = importlib.import_module("onnx")
    np: Any = importlib.import_module("numpy")
    quantisation: Any = importlib.import_module("onnxruntime.quantization")
    model = onnx.load(source)
    graph = model.graph
    values = {one.name: one for one in graph.initializer}
    nodes = []
    for node in graph.node:
        if node.op_type != "MatMulNBits":
            nodes.append(node)
            continue
        attributes = {one.name: one.i for one in node.attribute}
        rows, columns = attributes["N"], attributes["K"]
        packed = onnx.numpy_helper.to_array(values[node.input[1]])
        scales = onnx.numpy_helper.to_array(values[node.input[2]]).reshape(rows, -1)
        whole = np.stack([packed & 15, packed >> 4], -1).reshape(rows, packed.shape[1], -1).astype(np.float32)
        weights = ((whole - BLOCK_ZERO) * scales[:, :, None]).reshape(rows, -1)[:, :columns].T.copy()
        name = f"{node.input[1]}_f"
        graph.initializer.append(onnx.numpy_helper.from_array(weights, name))
        nodes.append(onnx.helper.make_node("MatMul", [node.input[0], name], list(node.output), name=node.name))
    used = {name for node in nodes for name in node.input}
    kept = [one for one in graph.initializer if one.name in used]
    del graph.node[:]
    graph.node.extend(nodes)
    del graph.initializer[:]
    graph.initializer.extend(kept)
    expanded = target.with_suffix(".f32.onnx")
    onnx.save(model, expanded)
    quantisation.quantize_dynamic(
        expanded, target, weight_type=quantisation.QuantType.QInt8, per_channel=True, reduce_range=False
    )
    expanded.unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
