"""What screen readers find in widgets that are painted whole: their parts."""
