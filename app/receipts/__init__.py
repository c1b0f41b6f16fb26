"""Signed papers a sale leaves: the consent it rests on, what it brought, and its withdrawal; checked offline."""
