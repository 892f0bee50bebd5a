"""Outward: the face that tells others what happened here. It sends, it never decides.

With `sync` it is one of the two that reach other computers, through `remote`.
"""
