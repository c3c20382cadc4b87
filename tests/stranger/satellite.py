#!/usr/bin/python3
"""A satellite in one file, written from docs/protocol.md alone.

    satellite.py TOKEN speech.wav reply.wav [answer.wav]
    satellite.py --self-test protocol/testing/golden.json

Presses the button, says speech.wav (16 kHz, mono, 16 bits), writes what it is told to reply.wav, and answers the first
question that follows with answer.wav. Prints one JSON object a line; exits 0 when it was answered.
Needs Debian's python3-paho-mqtt and python3-cryptography.
"""

import base64
import hashlib
import hmac
import json
import os
import queue
import socket
import struct
import sys
import time
import uuid
import wave
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

RATE_HZ = 16_000
FRAME_BYTES = 1_024
FRAME_S = 0.032
PRE_ROLL_FRAMES = 16
FIRST, LAST, PRE_ROLL, SEALED = 1, 2, 4, 8
GRANT_S = 2.0
HUB_S = 30.0
BUFFERED_EVERY_S = 0.25
REMEMBERED_IDS = 256


class Refused(Exception):
    """A frame or a token that breaks the contract; the text is the code in golden.json."""


def told(what, **more):
    print(json.dumps({"what": what, "s": round(time.monotonic(), 3), **more}), flush=True)


def give_up(what, **more):
    told(what, **more)
    sys.exit(1)


# Keys ---------------------------------------------------------------------------------------------------------------------


def hkdf(secret, salt, info):
    key = hmac.new(salt or bytes(32), secret, hashlib.sha256).digest()
    return hmac.new(key, info + b"\x01", hashlib.sha256).digest()


def from_base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def mqtt_password(secret):
    return base64.urlsafe_b64encode(hkdf(secret, b"", b"homeroom/v1/mqtt")).rstrip(b"=").decode()


def mic_key(secret, salt):
    return hkdf(secret, salt, b"homeroom/v1/mic")


def play_key(secret, salt):
    return hkdf(secret, salt, b"homeroom/v1/play")


def read_token(text):
    token = json.loads(from_base64url(text.strip()))
    if token["v"] != 1:
        raise Refused("token-unreadable")
    return token


# Frames -------------------------------------------------------------------------------------------------------------------


def nonce_of(sequence):
    return bytes(8) + struct.pack(">I", sequence)


def encode_frame(sequence, time_us, flags, pcm, key):
    header = struct.pack(">BBBBIQ", 1, flags | (SEALED if key else 0), 1, 0, sequence, time_us)
    return header + (ChaCha20Poly1305(key).encrypt(nonce_of(sequence), pcm, header) if key else pcm)


def decode_frame(data, key):
    """Gives (sequence, time_us, flags without SEALED, pcm)."""
    if len(data) < 16:
        raise Refused("frame-short")
    version, flags, codec, zero, sequence, time_us = struct.unpack(">BBBBIQ", data[:16])
    body = data[16:]
    sealed = bool(flags & SEALED)
    if version != 1:
        raise Refused("frame-version")
    if flags & ~(FIRST | LAST | PRE_ROLL | SEALED):
        raise Refused("frame-flags")
    if codec != 1:
        raise Refused("frame-codec")
    if zero != 0:
        raise Refused("frame-reserved")
    pcm_bytes = len(body) - (16 if sealed else 0)
    if pcm_bytes < 0:
        raise Refused("frame-short")
    if pcm_bytes > 4096:
        raise Refused("frame-too-long")
    if pcm_bytes % 2:
        raise Refused("frame-odd")
    if time_us >= 2**53:
        raise Refused("frame-time")
    if sealed != bool(key):
        raise Refused("frame-not-sealed" if key else "frame-sealed")
    return sequence, time_us, flags & ~SEALED, unsealed(body, sequence, data[:16], key)


def unsealed(body, sequence, header, key):
    if not key:
        return body
    try:
        return ChaCha20Poly1305(key).decrypt(nonce_of(sequence), body, header)
    except InvalidTag:
        raise Refused("frame-not-opened") from None


# The speaker --------------------------------------------------------------------------------------------------------------


class Speaker:
    """Plays to memory in real time: a sample has left it when its moment has come."""

    def __init__(self, secret, say):
        self.secret = secret
        self.say = say
        self.queue = []
        self.early = {}
        self.rate_hz = None
        self.sound = bytearray()
        self.last_sound_at = 0.0
        self.played_turns = set()
        self.dropped = 0

    @property
    def busy(self):
        return bool(self.queue)

    def open(self, play):
        key = play_key(self.secret, base64.b64decode(play["salt"]))
        begin = {"pcm": bytearray(), "next": 0, "frames": 0, "began": None, "whole": False, "told": 0.0}
        self.queue.append({"play": play, "key": key, **begin})
        for data in self.early.pop(play["stream"], []):
            self.frame(play["stream"], data)

    def frame(self, stream, data):
        reply = next((one for one in self.queue if one["play"]["stream"] == stream), None)
        if reply is None:
            waiting = self.early.setdefault(stream, []) if len(self.early) < 4 else []
            if len(waiting) < 64:
                waiting.append(data)
            return
        try:
            sequence, _, flags, pcm = decode_frame(data, reply["key"])
        except Refused:
            self.dropped += 1
            return
        if sequence < reply["next"]:
            self.dropped += 1
            return
        reply["pcm"] += bytes(min(sequence - reply["next"], 50) * len(pcm)) + pcm
        reply["next"] = sequence + 1
        reply["frames"] += 1
        reply["whole"] = reply["whole"] or bool(flags & LAST)

    def tick(self, now):
        """Moves the first reply on; tells `buffered` and `played` when they are due."""
        if not self.queue:
            return
        reply = self.queue[0]
        stream, rate_hz = reply["play"]["stream"], reply["play"]["rateHz"]
        length_s = len(reply["pcm"]) / 2 / rate_hz
        if reply["began"] is None:
            if length_s < 0.08 and not reply["whole"]:
                return
            reply["began"] = now
        played_s = now - reply["began"]
        if played_s >= length_s and reply["whole"]:
            self.finish(reply, now)
            return
        if played_s > length_s:  # The hub is late: the speaker waits, and the clock of this reply with it.
            reply["began"] = now - length_s
            played_s = length_s
        if now - reply["told"] >= BUFFERED_EVERY_S:
            reply["told"] = now
            self.say("buffered", stream=stream, ms=round((length_s - played_s) * 1000))

    def finish(self, reply, now):
        self.queue.pop(0)
        self.keep(reply, reply["pcm"])
        self.last_sound_at = now
        self.played_turns.add(reply["play"].get("turn"))
        self.say("played", stream=reply["play"]["stream"], frames=reply["frames"])

    def stop(self, stream, now):
        for reply in [one for one in self.queue if stream in (None, one["play"]["stream"])]:
            self.queue.remove(reply)
            played_s = 0.0 if reply["began"] is None else now - reply["began"]
            self.keep(reply, reply["pcm"][: int(played_s * reply["play"]["rateHz"]) * 2])
            self.last_sound_at = now
            self.say("stopped", stream=reply["play"]["stream"], playedMs=round(played_s * 1000))

    def keep(self, reply, pcm):
        if self.rate_hz in (None, reply["play"]["rateHz"]):
            self.rate_hz = reply["play"]["rateHz"]
            self.sound += pcm


# The satellite ------------------------------------------------------------------------------------------------------------


class Satellite:
    def __init__(self, token):
        import paho.mqtt.client as mqtt

        self.token = token
        self.secret = from_base64url(token["secret"])
        self.root = f"{token['base']}/v1/sat/{token['sat']}"
        self.inbox = queue.Queue(maxsize=4096)
        self.seen = []
        self.state = {}
        self.listen = None
        self.speaker = Speaker(self.secret, self.say)
        self.client = mqtt.Client(client_id=token["sat"], clean_session=True)
        self.client.username_pw_set(token["sat"], mqtt_password(self.secret))
        self.client.will_set(f"{self.root}/state", '{"online":false}', qos=1, retain=True)
        # Without it, frames of 32 ms wait for each other.
        self.client.on_socket_open = lambda _c, _u, sock: sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.client.on_connect = lambda _c, _u, _f, code: self.put("connected", code)
        self.client.on_subscribe = lambda _c, _u, _m, granted: self.put("subscribed", granted)
        self.client.on_message = lambda _c, _u, message: self.put("message", message)
        self.client.on_disconnect = lambda _c, _u, code: self.put("disconnected", code)

    def put(self, kind, value):
        try:
            self.inbox.put_nowait((kind, value))
        except queue.Full:
            pass  # Audio may be lost; control is sent again by the broker.

    def say(self, kind, **fields):
        message = {"id": str(uuid.uuid4()), "type": kind, "atMs": round(time.monotonic() * 1000, 1), **fields}
        self.client.publish(f"{self.root}/up", json.dumps(message), qos=1)
        if kind != "buffered":
            told(kind, **{name: value for name, value in fields.items() if name != "salt"})

    def come_online(self):
        address = urlsplit(self.token["hub"])
        if address.scheme == "mqtts":
            self.client.tls_set()
        self.client.connect(address.hostname, address.port, keepalive=20)
        self.client.loop_start()
        code = self.wait_for("connected")
        if code != 0:
            give_up("refused", code=code)
        self.client.subscribe([(f"{self.root}/down", 1), (f"{self.root}/play/+", 0)])
        granted = self.wait_for("subscribed")
        if 128 in granted:
            give_up("subscription-refused")
        hello = {
            "protocol": 1,
            "name": self.token["name"],
            "room": self.token["room"],
            "software": "stranger 1",
            "secretVersion": 1,
            "wake": "button",
            "phrases": [],
            "mic": {"rateHz": RATE_HZ},
            "play": {"rateHz": [16_000, 22_050, 24_000]},
            "screen": False,
            "volume": False,
        }
        self.client.publish(f"{self.root}/hello", json.dumps(hello), qos=1, retain=True)
        self.client.publish(f"{self.root}/state", '{"online":true}', qos=1, retain=True)
        self.say("volume", percent=100)
        self.say("muted", muted=False)
        told("online", sat=self.token["sat"])

    def go_offline(self):
        self.client.publish(f"{self.root}/state", '{"online":false}', qos=1, retain=True).wait_for_publish(2)
        self.client.disconnect()
        self.client.loop_stop()

    def wait_for(self, kind):
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            try:
                got, value = self.inbox.get(timeout=0.1)
            except queue.Empty:
                continue
            if got == kind:
                return value
            if got == "disconnected":
                give_up("disconnected", code=value)
        give_up("unreachable")

    def run_until(self, done, deadline):
        """Takes what comes, and plays, until done() or the deadline; gives done()."""
        while not done() and time.monotonic() < deadline:
            self.speaker.tick(time.monotonic())
            try:
                kind, value = self.inbox.get(timeout=min(0.01, max(0.0, deadline - time.monotonic())))
            except queue.Empty:
                continue
            if kind == "message":
                self.take(value)
            elif kind == "disconnected":
                give_up("disconnected", code=value)
        return done()

    def take(self, message):
        if message.topic.startswith(f"{self.root}/play/"):
            self.speaker.frame(message.topic.rsplit("/", 1)[1], message.payload)
            return
        try:
            down = json.loads(message.payload)
            if down["id"] not in self.seen:
                self.seen = [*self.seen[1 - REMEMBERED_IDS :], down["id"]]
                self.obey(down)
        except (ValueError, KeyError, TypeError):
            self.say("fault", code="message-not-understood", text="A message of the hub was not understood and is dropped")

    def obey(self, down):
        kind = down["type"]
        told(kind, **{name: down[name] for name in ("turn", "stream", "why", "code", "text", "maxMs", "afterMs") if name in down})
        if kind in ("grant", "stand-down", "end-of-speech", "turn-ended"):
            self.state[(kind, down["turn"])] = down
        elif kind == "play":
            self.speaker.open(down)
        elif kind == "stop":
            self.speaker.stop(down.get("stream"), time.monotonic())
        elif kind == "listen":
            self.listen = down
        elif kind == "set-volume":
            self.say("volume", percent=100)
        elif kind == "set-muted":
            self.say("muted", muted=False)
        elif kind not in ("thinking", "identify", "restart", "show"):
            self.say("fault", code="message-unknown", text="This satellite does not know that kind of message")

    def ask(self, pcm):
        """One turn that begins with the button; gives whether it was answered."""
        turn, salt = str(uuid.uuid4()), os.urandom(16)
        self.say("wake", turn=turn, how="button", salt=base64.b64encode(salt).decode())
        decided = lambda: self.state.get(("grant", turn)) or self.state.get(("stand-down", turn))
        grant = self.run_until(decided, time.monotonic() + GRANT_S)
        if not grant or grant["type"] != "grant":
            if not grant:
                self.say("cancel", turn=turn)
            return False
        self.speak(grant, salt, pcm, PRE_ROLL_FRAMES)
        return self.hear_out(turn)

    def answer(self, pcm):
        """One turn that the hub begins with `listen`."""
        if not self.run_until(lambda: self.listen, time.monotonic() + 5):
            return False
        listen, self.listen = self.listen, None
        self.run_until(lambda: not self.speaker.busy, time.monotonic() + HUB_S)
        open_at = self.speaker.last_sound_at + listen["afterMs"] / 1000
        self.run_until(lambda: False, open_at)
        self.speak(listen, base64.b64decode(listen["salt"]), pcm, 0)
        return self.hear_out(listen["turn"])

    def speak(self, opened, salt, pcm, pre_roll_frames):
        """Pre-roll at once, then the sound and silence after it in real time, until the hub has heard enough."""
        turn, topic, key = opened["turn"], opened["micTopic"], mic_key(self.secret, salt)
        if topic.split("/")[-2:] != [self.token["sat"], turn]:
            give_up("foreign-topic")
        sound = bytes(pre_roll_frames * FRAME_BYTES) + pcm
        began = time.monotonic()
        frames = pre_roll_frames + int(opened["maxMs"] / 1000 / FRAME_S)
        enough = lambda: ("end-of-speech", turn) in self.state or ("turn-ended", turn) in self.state
        for sequence in range(frames):
            live = sequence - pre_roll_frames
            over = live >= 0 and self.run_until(enough, began + (live + 1) * FRAME_S)
            last = over or sequence == frames - 1
            flags = (FIRST if sequence == 0 else 0) | (LAST if last else 0) | (PRE_ROLL if live < 0 else 0)
            part = sound[sequence * FRAME_BYTES : (sequence + 1) * FRAME_BYTES].ljust(FRAME_BYTES, b"\0")
            time_us = int((began + live * FRAME_S) * 1_000_000)
            self.client.publish(topic, encode_frame(sequence, time_us, flags, b"" if over else part, key), qos=0)
            if last:
                break
        told("sent", turn=turn, frames=sequence + 1)

    def hear_out(self, turn):
        self.run_until(lambda: ("turn-ended", turn) in self.state and not self.speaker.busy, time.monotonic() + HUB_S)
        ended = self.state.get(("turn-ended", turn))
        return ended is not None and ended["why"] == "done" and turn in self.speaker.played_turns

    def decline(self):
        """Nothing more will be said: tells the hub instead of letting it wait."""
        self.run_until(lambda: self.listen, time.monotonic() + 0.5)
        if self.listen:
            self.say("cancel", turn=self.listen["turn"])


def read_wav(path):
    with wave.open(path, "rb") as file:
        if (file.getframerate(), file.getnchannels(), file.getsampwidth()) != (RATE_HZ, 1, 2):
            raise SystemExit(f"{path}: 16 kHz, mono, 16 bits are needed (sox {path} -r 16000 -c 1 -b 16 out.wav)")
        return file.readframes(file.getnframes())


def write_wav(path, speaker):
    with wave.open(path, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(speaker.rate_hz or RATE_HZ)
        file.writeframes(bytes(speaker.sound))


def converse(token, speech, reply, answer=None):
    satellite = Satellite(read_token(token))
    satellite.come_online()
    try:
        answered = satellite.ask(read_wav(speech))
        if answered and answer:
            answered = satellite.answer(read_wav(answer))
        satellite.decline()
    finally:
        satellite.go_offline()
        write_wav(reply, satellite.speaker)
    speaker = satellite.speaker
    reply_ms = round(len(speaker.sound) / 2 / (speaker.rate_hz or RATE_HZ) * 1000)
    told("over", answered=answered, replyMs=reply_ms, dropped=speaker.dropped)
    return 0 if answered else 1


# The self-test ------------------------------------------------------------------------------------------------------------


def self_test(path):
    with open(path, encoding="utf-8") as file:
        golden = json.load(file)
    secret, salt = bytes.fromhex(golden["secretHex"]), bytes.fromhex(golden["saltHex"])
    keys = {"mic": mic_key(secret, salt), "play": play_key(secret, salt), None: None}
    assert keys["mic"].hex() == golden["micKeyHex"] and keys["play"].hex() == golden["playKeyHex"]
    assert mqtt_password(secret) == golden["mqttPassword"]
    for one in golden["tokens"]:
        assert read_token(one["token"]) == one["fields"]
        assert from_base64url(one["fields"]["secret"]) == secret
    for one in golden["frames"]:
        frame, key = one["frame"], keys[one["key"]]
        flags = (FIRST if frame["first"] else 0) | (LAST if frame["last"] else 0) | (PRE_ROLL if frame["preRoll"] else 0)
        parts = (frame["sequence"], frame["timeUs"], flags, bytes.fromhex(frame["payloadHex"]))
        assert encode_frame(*parts, key).hex() == one["bytesHex"], one["name"]
        assert decode_frame(bytes.fromhex(one["bytesHex"]), key) == parts, one["name"]
    for one in golden["refusedFrames"]:
        try:
            decode_frame(bytes.fromhex(one["bytesHex"]), keys[one["key"]])
            raise AssertionError(f"taken, but should be refused: {one['name']}")
        except Refused as refused:
            assert str(refused) == one["code"], one["name"]
    for one in golden["messages"]:
        assert json.loads(bytes.fromhex(one["bytesHex"])) == one["message"]
    told("self-test", frames=len(golden["frames"]), refused=len(golden["refusedFrames"]), messages=len(golden["messages"]))
    return 0


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if len(arguments) == 2 and arguments[0] == "--self-test":
        sys.exit(self_test(arguments[1]))
    if len(arguments) not in (3, 4):
        sys.exit(__doc__)
    sys.exit(converse(*arguments))
