"""The client of the PinmyCal API v1. It knows routes; `wire.pinmycal` the JSON."""
