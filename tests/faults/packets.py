"""Writes down every packet of this network namespace but the app's own on loopback, one JSON line each. Needs no library."""

import json
import socket
import struct
import sys

APP_PORT = int(sys.argv[1])
EVERYTHING, OUTGOING = 3, 4
PROTOCOLS = {1: 'ICMP', 6: 'TCP', 17: 'UDP', 58: 'ICMPv6'}
# What a kernel says on a fresh interface by itself: router solicitation, neighbours, multicast reports.
KERNEL_ICMPV6 = {133, 135, 136, 143}


def tell(packet):
    print(json.dumps(packet), flush=True)


def read(interface, kind, data):
    if kind == 0x0800:
        protocol, at = data[9], (data[0] & 15) * 4
        source, target = socket.inet_ntoa(data[12:16]), socket.inet_ntoa(data[16:20])
    elif kind == 0x86DD:
        protocol, at = data[6], 40
        if protocol == 0:  # Multicast reports carry their type behind a hop-by-hop header.
            protocol, at = data[40], 48
        source = socket.inet_ntop(socket.AF_INET6, data[8:24])
        target = socket.inet_ntop(socket.AF_INET6, data[24:40])
        if protocol == 58 and data[at] in KERNEL_ICMPV6:
            return
    else:
        tell({'on': interface, 'what': f'frame of kind {kind:#06x}', 'to': '', 'text': ''})
        return
    ports = struct.unpack('!HH', data[at : at + 4]) if protocol in (6, 17) else (0, 0)
    if source == target == '127.0.0.1' and protocol == 6 and APP_PORT in ports:
        return
    text = ''.join(chr(byte) if 32 < byte < 127 else ' ' for byte in data[at:])
    tell({'on': interface, 'what': PROTOCOLS.get(protocol, str(protocol)), 'to': f'{target} {ports[1]}', 'text': text})


with socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(EVERYTHING)) as listener:
    tell('listening')
    while True:
        data, (interface, kind, direction, *_) = listener.recvfrom(65535)
        if direction == OUTGOING and interface != 'far':
            read(interface, kind, data)
