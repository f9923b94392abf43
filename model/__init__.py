"""What issuewatch knows: articles, claims, standings. Nothing here imports textual."""
