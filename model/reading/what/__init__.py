"""What is said of what: cues with their objects and modes (`claims`), and the issues that are named (`issues`)."""
