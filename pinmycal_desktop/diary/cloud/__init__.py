"""Bookings of services: changed here at once, and told there as soon as may be.

Every deed is the change in the copy kept here and one row in the outbox, in one
transaction. Nothing here knows the network.
"""
