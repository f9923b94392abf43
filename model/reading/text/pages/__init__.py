"""Pages: what stands around the sentences of a story on its page, and forms that pages give to talk."""
