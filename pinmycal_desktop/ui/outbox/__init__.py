"""The page of the outbox: changes a service has still to be told of."""
