"""Outward: the face that tells others what happened here. It sends, and decides nothing.

With `sync` it is one of the two that reach other computers, through `remote`.
"""
