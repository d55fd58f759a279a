"""What each command does, loaded only to run it: to complete its options or print its help takes only its signature."""
