"""Makes assets/models/rampart/model_int8.onnx: the published Rampart model, tuned on our labelled texts, in 8 bits.

    python packaging/rampart_tuned.py model_q4.onnx model_int8.onnx    # needs torch, onnx and onnxruntime

The published weights have 4 bits in blocks of 32; they are expanded, tuned (all layers but the embeddings and the first
two), and quantised to 8 bits for each channel. The labels become our types. In every pass names are exchanged for
others of our lists and digits for other digits, so that the model learns what stands around them, not them.
Held out, names rise by two points of recall over the published model asked at the same places (bench/scrub/README.md).
"""

from __future__ import annotations

import importlib
import random
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, get_args

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.scrub.__main__ import HERE, TUNED_ON
from bench.scrub.labelled import read
from privacy.kinds import PiiType
from privacy.ner.lexicon import lexicon
from privacy.ner.tokens import PARTICLES
from privacy.ner.wordpiece import WordPiece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Spans = Sequence[tuple[int, int, str]]
    Example = tuple[list[int], list[int]]

KINDS: Final = get_args(PiiType)
LABELS: Final = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BI"))
PUBLISHED: Final = (
    "GIVEN_NAME", "SURNAME", "EMAIL", "PHONE", "URL", "TAX_ID", "BANK_ACCOUNT", "ROUTING_NUMBER", "GOVERNMENT_ID",
    "PASSPORT", "DRIVERS_LICENSE", "BUILDING_NUMBER", "STREET_NAME", "SECONDARY_ADDRESS", "CITY", "STATE", "ZIP_CODE",
)  # fmt: skip
BEGUN_FROM: Final = {
    "PERSON": ("GIVEN_NAME", "SURNAME"), "ADDRESS": ("STREET_NAME", "BUILDING_NUMBER"), "EMAIL": ("EMAIL",),
    "PHONE": ("PHONE",), "NATIONAL_ID": ("GOVERNMENT_ID",), "PASSPORT": ("PASSPORT",), "TAX_ID": ("TAX_ID",),
    "BANK_ACCOUNT": ("BANK_ACCOUNT",), "URL_PRIVATE": ("URL",),
}  # fmt: skip
"""What a type's label starts as: the mean of these published ones; other types start small."""
SEED: Final = 7
PASSES: Final = 6
FROZEN_LAYERS: Final = 2
LAYERS, HEADS = 6, 12
STEP: Final = 2e-4
HEAD_STEP: Final = 1e-3
WARM_STEPS: Final = 60
BATCH_PIECES: Final = 1200
WINDOW, OVERLAP = 126, 24
DROPOUT: Final = 0.1
BLOCK_ZERO: Final = 8
_WORD: Final = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_NUMBERED: Final = frozenset(
    {"NATIONAL_ID", "TAX_ID", "PASSPORT", "HEALTH_ID", "BANK_ACCOUNT", "PHONE", "CARD", "PLATE"}
)


class Varied:
    """Texts with other names and numbers in every pass.

    Args:
        dice: where chance comes from.
    """

    def __init__(self, dice: random.Random) -> None:
        self._dice = dice
        lists = lexicon()
        self._given = sorted(name for name in lists.given | lists.maybe_given if len(name) > len("ab"))
        self._surnames = sorted(name for name in lists.surnames if len(name) > len("ab"))

    def text(self, text: str, spans: Spans) -> tuple[str, list[tuple[int, int, str]]]:
        """Return the text with what is personal exchanged, and where it stands now."""
        done, moved, position = "", [], 0
        same: dict[tuple[str, str], str] = {}
        for start, end, kind in sorted(spans):
            written = text[start:end]
            value = same.setdefault((written, kind), self._other(written, kind))
            done += text[position:start]
            moved.append((len(done), len(done) + len(value), kind))
            done += value
            position = end
        return done + text[position:], moved

    def _other(self, written: str, kind: str) -> str:
        if kind == "PERSON" and self._dice.random() < 0.75:  # noqa: PLR2004 - a quarter stays as people wrote it
            return self._name(written)
        if kind in _NUMBERED and self._dice.random() < 0.6:  # noqa: PLR2004 - the same
            return re.sub(r"\d", lambda _: self._dice.choice("0123456789"), written)
        return written

    def _name(self, written: str) -> str:
        words = [match for match in _WORD.finditer(written) if match.group().lower() not in PARTICLES]
        alone = len(words) == 1
        done, position = "", 0
        for at, word in enumerate(words):
            given = at == 0 and (not alone or self._dice.random() < 0.75)  # noqa: PLR2004 - as chats have them
            done += written[position : word.start()]
            done += (
                word.group() if len(word.group()) == 1 else self._dice.choice(self._given if given else self._surnames)
            )
            position = word.end()
        return done + written[position:]


def examples(pieces: WordPiece, text: str, spans: Spans) -> Iterator[Example]:
    """Yield windows of a text: numbers of its pieces, and of their labels."""
    ids, labels = [], []
    last: tuple[int, int, str] | None = None
    for piece in pieces.pieces(text):
        inside = next((span for span in spans if span[0] < piece.end and piece.start < span[1]), None)
        label = "O" if inside is None else f"{'I' if inside == last else 'B'}-{inside[2]}"
        ids.append(piece.id)
        labels.append(LABELS.index(label))
        last = inside
    for start in range(0, max(1, len(ids) - OVERLAP), WINDOW - OVERLAP):
        yield ids[start : start + WINDOW], labels[start : start + WINDOW]


def expanded(onnx: Any, np: Any, source: Path) -> Any:
    """Return the published graph with weights of 32 bits, each named after the layer it belongs to."""
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
        name = node.name.strip("/").replace("/", ".").rpartition(".MatMul")[0] + ".weight"
        graph.initializer.append(onnx.numpy_helper.from_array(weights, name))
        nodes.append(onnx.helper.make_node("MatMul", [node.input[0], name], list(node.output), name=node.name))
    used = {name for node in nodes for name in node.input}
    kept = [one for one in graph.initializer if one.name in used]
    del graph.node[:], graph.initializer[:], graph.value_info[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    return model


def network(torch: Any, weights: dict[str, Any], ids: Any, mask: Any, *, training: bool) -> Any:
    """Return the scores (batch, pieces, labels) of BERT (Devlin et al. 2018) with these weights."""
    functions = torch.nn.functional

    def linear(values: Any, name: str) -> Any:
        return values @ weights[f"{name}.weight"] + weights[f"{name}.bias"]

    def normal(values: Any, name: str) -> Any:
        size = values.shape[-1:]
        return functions.layer_norm(values, size, weights[f"{name}.weight"], weights[f"{name}.bias"], 1e-12)

    def dropped(values: Any) -> Any:
        return functions.dropout(values, DROPOUT, training)

    def in_heads(values: Any) -> Any:
        return values.view(*values.shape[:2], HEADS, -1).transpose(1, 2)

    places = weights["bert.embeddings.position_embeddings.weight"][: ids.shape[1]]
    types = weights["bert.embeddings.token_type_embeddings.weight"][0]
    state = weights["bert.embeddings.word_embeddings.weight"][ids] + places + types
    state = dropped(normal(state, "bert.embeddings.LayerNorm"))
    seen = mask[:, None, None, :].bool()
    for number in range(LAYERS):
        layer = f"bert.encoder.layer.{number}"
        asked, keys, held = (
            in_heads(linear(state, f"{layer}.attention.self.{one}")) for one in ("query", "key", "value")
        )
        mixed = functions.scaled_dot_product_attention(
            asked, keys, held, attn_mask=seen, dropout_p=DROPOUT if training else 0.0
        )
        mixed = linear(mixed.transpose(1, 2).reshape(state.shape), f"{layer}.attention.output.dense")
        state = normal(state + dropped(mixed), f"{layer}.attention.output.LayerNorm")
        inner = linear(functions.gelu(linear(state, f"{layer}.intermediate.dense")), f"{layer}.output.dense")
        state = normal(state + dropped(inner), f"{layer}.output.LayerNorm")
    return linear(dropped(state), "classifier")


def with_our_labels(torch: Any, weights: dict[str, Any]) -> None:
    """Replace the published labels' last layer by one of ours."""
    old_weight, old_bias = weights["classifier.weight"], weights["classifier.bias"]
    names = ["O", *(f"{part}-{kind}" for kind in PUBLISHED for part in "BI")]
    weight = torch.randn(old_weight.shape[0], len(LABELS)) * 0.01
    bias = torch.zeros(len(LABELS))
    for at, label in enumerate(LABELS):
        part, _, kind = label.partition("-")
        begun = [
            names.index("-".join(filter(None, (part, one)))) for one in BEGUN_FROM.get(kind, () if kind else ("",))
        ]
        if begun:
            weight[:, at], bias[at] = old_weight[:, begun].mean(1), old_bias[begun].mean()
    weights["classifier.weight"], weights["classifier.bias"] = weight, bias


def batches(dice: random.Random, windows: list[Example]) -> list[list[Example]]:
    """Return windows of about the same length together, in a random order."""
    windows.sort(key=lambda one: len(one[0]) + dice.random() * 6)
    done: list[list[Example]] = [[]]
    for window in windows:
        if done[-1] and (len(done[-1]) + 1) * len(window[0]) > BATCH_PIECES:
            done.append([])
        done[-1].append(window)
    dice.shuffle(done)
    return done


def tuned(torch: Any, weights: dict[str, Any], pieces: WordPiece) -> None:
    """Tune the weights on the labelled texts."""
    dice = random.Random(SEED)  # noqa: S311 - no secret
    torch.manual_seed(SEED)
    fixed = ("bert.embeddings", *(f"bert.encoder.layer.{number}." for number in range(FROZEN_LAYERS)))
    learned = [name for name in weights if not name.startswith(fixed)]
    for name in learned:
        weights[name].requires_grad_(requires_grad=True)
    head = [weights[name] for name in learned if name.startswith("classifier")]
    rest = [weights[name] for name in learned if not name.startswith("classifier")]
    optimiser = torch.optim.AdamW([{"params": rest}, {"params": head}], weight_decay=0.01)
    items = [item for name in TUNED_ON for item in read(HERE / name) if item.text.strip()]
    varied = Varied(dice)
    step = 0
    for number in range(PASSES):
        windows = [one for item in items for one in examples(pieces, *varied.text(item.text, item.spans))]
        lots = batches(dice, windows)
        for lot in lots:
            share = min(1.0, step / WARM_STEPS) * max(0.02, 1 - step / (len(lots) * PASSES))
            for group, size in zip(optimiser.param_groups, (STEP, HEAD_STEP), strict=True):
                group["lr"] = size * share
            longest = max(len(ids) for ids, _ in lot) + 2
            ids = torch.zeros(len(lot), longest, dtype=torch.long)
            mask, labels = torch.zeros_like(ids), torch.full_like(ids, -100)
            for row, (known, wanted) in enumerate(lot):
                size = len(known) + 2
                ids[row, :size] = torch.tensor([pieces.begin, *known, pieces.end])
                mask[row, :size] = 1
                labels[row, 1 : size - 1] = torch.tensor(wanted)
            scores = network(torch, weights, ids, mask, training=True)
            loss = torch.nn.functional.cross_entropy(scores.flatten(0, 1), labels.flatten())
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*rest, *head], 1.0)
            optimiser.step()
            step += 1
        print(f"pass {number + 1} of {PASSES}, loss {loss.item():.3f}")


def main(source: Path, target: Path) -> None:
    """Expand, tune, quantise."""
    onnx: Any = importlib.import_module("onnx")
    np: Any = importlib.import_module("numpy")
    torch: Any = importlib.import_module("torch")
    quantisation: Any = importlib.import_module("onnxruntime.quantization")
    model = expanded(onnx, np, source)
    arrays = {one.name: onnx.numpy_helper.to_array(one) for one in model.graph.initializer}
    named = ("bert.", "classifier")
    weights = {name: torch.tensor(array) for name, array in arrays.items() if name.startswith(named)}
    for name in [one.removesuffix("_quantized") for one in arrays if one.endswith("_quantized")]:
        whole_numbers = torch.tensor(arrays[f"{name}_quantized"].astype(np.float32) - arrays[f"{name}_zero_point"])
        weights[name] = whole_numbers * float(arrays[f"{name}_scale"])  # embeddings, which stay as they are
    with_our_labels(torch, weights)
    vocabulary = target.with_name("vocab.txt") if target.with_name("vocab.txt").exists() else _shipped("vocab.txt")
    tuned(torch, weights, WordPiece(vocabulary.read_text(encoding="utf-8").split("\n")))
    kept = [
        onnx.numpy_helper.from_array(weights[one.name].detach().numpy(), one.name) if one.name in weights else one
        for one in model.graph.initializer
    ]
    del model.graph.initializer[:]
    model.graph.initializer.extend(kept)
    model.graph.output[0].type.tensor_type.shape.dim[-1].dim_value = len(LABELS)
    whole = target.with_suffix(".f32.onnx")
    onnx.save(model, whole)
    quantisation.quantize_dynamic(
        whole, target, weight_type=quantisation.QuantType.QInt8, per_channel=True, reduce_range=False
    )
    whole.unlink()


def _shipped(name: str) -> Path:
    return Path(__file__).parents[1] / "assets" / "models" / "rampart" / name


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
