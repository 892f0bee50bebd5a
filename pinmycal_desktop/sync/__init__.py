"""Sync: keeps the accounts of services and this computer of one mind.

A face like the others: it reads the diary, changes it by commands alone, and uses
`remote` to speak with services. It decides nothing a person should decide.
"""
