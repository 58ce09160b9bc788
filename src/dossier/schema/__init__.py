"""The written rules: routes, kinds and conditions, read from YAML and told with their mistakes."""
