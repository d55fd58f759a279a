"""Tables of bonds from elsewhere: read, understood row by row, and laid beside the register."""
