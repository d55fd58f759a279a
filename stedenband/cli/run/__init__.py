"""What each command does, imported only to run it: completion and help need only its signature."""
