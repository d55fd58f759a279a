"""Questions to the register: filters give rows, the values that lists, reports and exports are made of."""
