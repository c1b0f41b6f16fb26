"""What happened to the money: every transaction of one's accounts, searched, opened, exported."""
