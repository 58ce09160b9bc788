"""The marks of a page: which phrases and facts of which kind it shows, and what they come to."""
