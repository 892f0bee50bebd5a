"""Remote: the one door to other computers. It knows HTTP, and no platform's words."""
