"""What is heard when an alert fires."""
