"""The workbench: what services and programs told, delivery by delivery."""
