"""Reports: a register and a day in, a value out that any format can be made of."""
