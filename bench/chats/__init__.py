"""How fast exports of chats and media are read, beside reading and hashing the same file, and at what memory."""
