"""The data quality panel: what an audit proves of a recorded day."""
