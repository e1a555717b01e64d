#!/usr/bin/python3
"""A reader of Bitim's vaults, written from electron/vault/FORMAT.md alone. Numbers after § are its sections.

    reader.py keys VAULT            opens keys.json; the secret comes as one line of JSON on standard input:
                                    {"passphrase": "..."} or {"recovery": "..."} or {"computer": "64 hex digits"}
    reader.py witness FOLDER        with {"vaultId": ..., "dataKey": ...} on standard input: what this computer remembers (§8)
    reader.py backup FOLDER         with {"vaultId": ..., "dataKey": ...} on standard input: what a backup's manifest says, once its MAC, its data key's name and
                                    its database are right (§12.2)
    reader.py file PATH             with {"key": hex, "size": ..., "hash": hex} of its row on standard input: the plain bytes of an attachment (§10)

Answers are JSON on standard output (the attachment: its bytes). What may not be opened ends with status 1 and the kind of answer, as in the vectors, on
standard error. Needs Debian's python3-nacl and python3-argon2. The database is for SQLite3 Multiple Ciphers: the page key is in the answer.
"""
import hashlib
import hmac
import json
import re
import sys
import unicodedata
from pathlib import Path

import argon2.low_level
from nacl import bindings
from nacl.exceptions import CryptoError

FORMAT_VERSION = 1
KEYS_BYTES_MAX = 65_536
DEPTH_MAX = 4
SLOTS_MAX = 8
NUMBER_MAX = 2**53 - 1
SLOT_TYPES = ("computer", "passphrase", "recovery")
SUB_KEYS = {
    "pages": "btmPages", "keysFile": "btmKeys_", "root": "btmRoot_", "witness": "btmWitns", "witnessName": "btmWName", "sealBox": "btmSeal_",
    "keyName": "btmKName", "olderKeys": "btmOlder", "backups": "btmBackp", "signing": "btmSign_", "exports": "btmExprt",
}


class Refused(Exception):
    """The kind of answer that the format names."""


# Conventions

def blake2b(message, size=32, key=b""):
    return hashlib.blake2b(message, digest_size=size, key=key).digest()


def kdf(key, context):
    return hashlib.blake2b(digest_size=32, key=key, salt=(1).to_bytes(16, "little"), person=context.encode("ascii") + bytes(8)).digest()


def xchacha_open(key, nonce, bound, sealed):
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, bound, nonce, key)
    except CryptoError:
        return None


# §3.2 Spelling and limits

def nesting(text):
    """How deep brackets are nested, those in strings left out. Before JSON is parsed: a parser may not survive a hostile depth."""
    depth = deepest = 0
    in_string = escaped = False
    for letter in text:
        if in_string:
            if escaped:
                escaped = False
            elif letter == "\\":
                escaped = True
            elif letter == '"':
                in_string = False
        elif letter == '"':
            in_string = True
        elif letter in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif letter in "]}":
            depth -= 1
    return deepest


def is_number(value, low=1):
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= NUMBER_MAX


def is_hex(value, size):
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{%d}" % (2 * size), value) is not None


def is_id(value):
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", value) is not None


def is_slot(slot):
    if not isinstance(slot, dict) or slot.get("type") not in SLOT_TYPES:
        return False
    names = ["type", "salt"] + (["cost"] if slot["type"] == "passphrase" else []) + ["commitment", "nonce", "wrapped"]
    sizes = {"salt": 16, "commitment": 32, "nonce": 24, "wrapped": 48}
    if sorted(slot) != sorted(names) or not all(is_hex(slot[name], size) for name, size in sizes.items()):
        return False
    cost = slot.get("cost")
    if cost is None:
        return slot["type"] != "passphrase"
    return (
        isinstance(cost, dict) and sorted(cost) == ["algorithm", "memoryBytes", "passes"] and cost["algorithm"] == "argon2id13"
        and is_number(cost["memoryBytes"]) and is_number(cost["passes"])
    )


def is_allowed_cost(cost):
    return cost["memoryBytes"] % 1024 == 0 and 64 * 2**20 <= cost["memoryBytes"] <= 2**30 and 3 <= cost["passes"] <= 16


def spell(value, indent=None):
    """As JSON.stringify writes it. Nothing in keys.json needs an escape: a text that does is refused as another spelling."""
    return json.dumps(value, ensure_ascii=False, indent=indent, separators=(",", ": ") if indent else (",", ":"))


def in_order(keys):
    def slot_in_order(slot):
        ordered = {"type": slot["type"], "salt": slot["salt"]}
        if "cost" in slot:
            cost = slot["cost"]
            ordered["cost"] = {"algorithm": cost["algorithm"], "memoryBytes": cost["memoryBytes"], "passes": cost["passes"]}
        return ordered | {name: slot[name] for name in ("commitment", "nonce", "wrapped")}

    return {
        "format": keys["format"], "version": keys["version"], "vaultId": keys["vaultId"], "sequence": keys["sequence"],
        "slots": [slot_in_order(slot) for slot in keys["slots"]], "mac": keys["mac"],
    }


def parse_keys(data):
    if len(data) > KEYS_BYTES_MAX:
        raise Refused("limit-exceeded")
    text = data.decode("utf-8", errors="replace")
    if nesting(text) > DEPTH_MAX:
        raise Refused("limit-exceeded")
    try:
        keys = json.loads(text)
    except ValueError:
        raise Refused("keys-damaged") from None
    if not isinstance(keys, dict) or keys.get("format") != "bitim-vault" or not is_number(keys.get("version")):
        raise Refused("keys-damaged")
    if keys["version"] > FORMAT_VERSION:
        raise Refused("too-new")
    if sorted(keys) != ["format", "mac", "sequence", "slots", "vaultId", "version"] or not isinstance(keys["slots"], list):
        raise Refused("keys-damaged")
    if not is_id(keys["vaultId"]) or not is_number(keys["sequence"]) or not is_hex(keys["mac"], 32) or not all(is_slot(slot) for slot in keys["slots"]):
        raise Refused("keys-damaged")
    if len(keys["slots"]) > SLOTS_MAX or not all(is_allowed_cost(slot["cost"]) for slot in keys["slots"] if "cost" in slot):
        raise Refused("limit-exceeded")
    ordered = in_order(keys)
    if (spell(ordered, 2) + "\n").encode("utf-8") != data:
        raise Refused("keys-damaged")
    return ordered


# §3.3, §3.4 Slot keys

def passphrase_slot_key(slot, passphrase):
    cost = slot["cost"]
    return argon2.low_level.hash_secret_raw(
        unicodedata.normalize("NFKC", passphrase).encode("utf-8"), bytes.fromhex(slot["salt"]), time_cost=cost["passes"],
        memory_cost=cost["memoryBytes"] // 1024, parallelism=1, hash_len=32, type=argon2.low_level.Type.ID, version=0x13,
    )


ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOK_ALIKES = dict(zip("OILU", "011V")) | dict(zip("АВЕЁКҚМНҢОӨРСТУҮҰХҺІЈЅԚԜЗ", "ABEEKKMHH00PCTYYYXH1JSQW3"))


def times(factor, value):
    """In GF(2^5) modulo x^5 + x^2 + 1."""
    product = 0
    while factor:
        if factor & 1:
            product ^= value
        value <<= 1
        if value & 32:
            value ^= 0b100101
        factor >>= 1
    return product


def parse_recovery(typed):
    if len(typed) > 500:
        raise Refused("cannot-unlock")
    values = []
    for letter in unicodedata.normalize("NFKC", typed).upper():
        category = unicodedata.category(letter)
        if letter.isspace() or category[0] == "P" or category in ("Sm", "Cf"):
            continue
        letter = LOOK_ALIKES.get(letter, letter)
        if letter not in ALPHABET:
            raise Refused("cannot-unlock")
        values.append(ALPHABET.index(letter))
    if len(values) != 35:
        raise Refused("cannot-unlock")
    symbols = []
    for group in range(7):
        *four, check = values[5 * group:5 * group + 5]
        expected = group + 1
        for power, symbol in enumerate(four):
            expected ^= times(2 << power, symbol)
        if check != expected:
            raise Refused("cannot-unlock")
        symbols += four
    return bytes(symbols)


def slot_key(slot, secret):
    if slot["type"] == "passphrase":
        return passphrase_slot_key(slot, secret)
    if slot["type"] == "recovery":
        return blake2b(b"bitim recovery 1" + bytes.fromhex(slot["salt"]) + secret)
    return secret


# §3.5, §3.6, §3.7

def unwrap(keys, slot, key):
    if not hmac.compare_digest(kdf(key, "btmCommt"), bytes.fromhex(slot["commitment"])):
        return None
    bound = f"bitim slot 1\n{keys['vaultId']}\n{slot['type']}".encode("utf-8")
    return xchacha_open(kdf(key, "btmWrap_"), bytes.fromhex(slot["nonce"]), bound, bytes.fromhex(slot["wrapped"]))


def is_whole(keys, data_key):
    text = spell({name: value for name, value in keys.items() if name != "mac"})
    mac = blake2b(b"bitim keys 1\n" + text.encode("utf-8"), key=kdf(data_key, "btmKeys_"))
    return hmac.compare_digest(mac, bytes.fromhex(keys["mac"]))


def unlock(candidates, kind, secret):
    answer = "cannot-unlock"
    for keys in candidates:
        for slot in keys["slots"]:
            if slot["type"] != kind:
                continue
            data_key = unwrap(keys, slot, slot_key(slot, secret))
            if data_key is None:
                continue
            if is_whole(keys, data_key):
                return keys, data_key
            answer = "keys-damaged"
    raise Refused(answer)


def open_keys(vault, given):
    copies, faults = [], []
    for name in ("keys.json", "keys.json.bak"):
        try:
            copies.append(parse_keys((vault / name).read_bytes()))
        except FileNotFoundError:
            faults.append("missing")
        except Refused as refused:
            faults.append(str(refused))
    if faults == ["missing", "missing"]:
        raise Refused("keys-damaged" if (vault / "cases.db").exists() else "not-a-vault")
    if not copies:
        raise Refused(next((kind for kind in ("too-new", "limit-exceeded") if kind in faults), "keys-damaged"))
    [(kind, text)] = given.items()
    secret = {"passphrase": lambda: text, "recovery": lambda: parse_recovery(text), "computer": lambda: bytes.fromhex(text)}[kind]()
    # Stable: keys.json first among equals.
    keys, data_key = unlock(sorted(copies, key=lambda copy: -copy["sequence"]), kind, secret)
    return {
        "vaultId": keys["vaultId"], "sequence": keys["sequence"], "slots": [slot["type"] for slot in keys["slots"]], "dataKey": data_key.hex(),
        "subKeys": {name: kdf(data_key, context).hex() for name, context in SUB_KEYS.items()},
    }


# §8

def read_witness(folder, given):
    vault_id, data_key = given["vaultId"], bytes.fromhex(given["dataKey"])
    name = blake2b(vault_id.encode("ascii"), 16, kdf(data_key, "btmWName")).hex()
    try:
        sealed = (folder / f"{name}.witness").read_bytes()
    except FileNotFoundError:
        raise Refused("witness-missing") from None
    bound = f"bitim witness 1\n{vault_id}".encode("utf-8")
    plain = xchacha_open(kdf(data_key, "btmWitns"), sealed[:24], bound, sealed[24:]) if len(sealed) == 96 else None
    if plain is None:
        raise Refused("witness-missing")
    number = lambda start: int.from_bytes(plain[start:start + 8], "little")
    return {"sequence": number(0), "root": plain[8:40].hex(), "keysSequence": number(40), "at": number(48)}


# §12.2

MANIFEST_BYTES_MAX = 64 * 2**20
MANIFEST_SIGNS_MAX = 2_000_000
MANIFEST_MEMBERS = (
    "format", "version", "id", "vaultId", "vaultName", "keyName", "madeAt", "sequence", "root", "keysSequence", "passphrasePeriod", "isAltered", "database", "files", "missing",
)


def signs(text):
    """Brackets, commas and colons outside of strings."""
    return sum(text_part.count(sign) for text_part in re.split(r'"(?:[^"\\]|\\.)*"', text) for sign in "[]{},:")


def read_backup(folder, given):
    try:
        data = (folder / "manifest.json").read_bytes()
    except FileNotFoundError:
        raise Refused("not-a-backup") from None
    text = data.decode("utf-8", errors="replace")
    if len(data) > MANIFEST_BYTES_MAX or nesting(text) > DEPTH_MAX or signs(text) > MANIFEST_SIGNS_MAX:
        raise Refused("limit-exceeded")
    try:
        manifest = json.loads(text)
    except ValueError:
        raise Refused("backup-damaged") from None
    if not isinstance(manifest, dict) or manifest.get("format") != "bitim-backup" or not is_number(manifest.get("version"), 0):
        raise Refused("not-a-backup")
    if manifest["version"] > 1:
        raise Refused("too-new")
    if sorted(manifest) != sorted((*MANIFEST_MEMBERS, "mac")):
        raise Refused("backup-damaged")
    data_key = bytes.fromhex(given["dataKey"])
    content = {name: manifest[name] for name in MANIFEST_MEMBERS}
    content["database"] = {name: content["database"][name] for name in ("bytes", "hash")}
    content["files"] = [{name: file[name] for name in ("path", "bytes", "hash")} for file in content["files"]]
    mac = blake2b(b"bitim backup 1\n" + spell(content).encode("utf-8"), key=kdf(data_key, "btmBackp"))
    name = blake2b(given["vaultId"].encode("ascii"), 16, kdf(data_key, "btmKName"))
    database = (folder / "cases.db").read_bytes()
    is_database = len(database) == content["database"]["bytes"] and blake2b(database).hex() == content["database"]["hash"]
    if mac.hex() != manifest["mac"] or name.hex() != manifest["keyName"] or not is_database:
        raise Refused("backup-damaged")
    return content


# §10

FILE_HEADER = b"bitim file 1\n"
PIECE = 1_048_576
FILE_BYTES_MAX = 2_147_483_648


def read_file(path, given):
    size, key = given["size"], bytes.fromhex(given["key"])
    count = max(1, -(-size // PIECE))
    try:
        stored = path.read_bytes()
    except FileNotFoundError:
        raise Refused("file-missing") from None
    expected = len(FILE_HEADER) + size + 16 * count
    if size > FILE_BYTES_MAX or len(stored) < expected:
        raise Refused("file-cut")
    if len(stored) > expected or not stored.startswith(FILE_HEADER) or blake2b(stored).hex() != given["hash"]:
        raise Refused("file-changed")
    pieces = []
    for number in range(count):
        start = len(FILE_HEADER) + number * (PIECE + 16)
        nonce = bytes(15) + number.to_bytes(8, "big") + bytes([number == count - 1])
        piece = xchacha_open(key, nonce, FILE_HEADER, stored[start:start + PIECE + 16])
        if piece is None:
            raise Refused("file-changed")
        pieces.append(piece)
    return b"".join(pieces)


def main(command, place):
    given = json.loads(sys.stdin.readline())
    if command == "keys":
        print(json.dumps(open_keys(Path(place), given)))
    elif command == "witness":
        print(json.dumps(read_witness(Path(place), given)))
    elif command == "backup":
        print(json.dumps(read_backup(Path(place), given)))
    elif command == "file":
        sys.stdout.buffer.write(read_file(Path(place), given))
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    try:
        main(*sys.argv[1:])
    except Refused as refused:
        print(refused, file=sys.stderr)
        raise SystemExit(1)
