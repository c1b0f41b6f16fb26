"""The app as the pages' ports want it: thin adapters, no decisions. Everything here runs on the app's loop thread."""
