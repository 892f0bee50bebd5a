"""Accounts in the window: the first doors, signing in, and how each is connected."""
