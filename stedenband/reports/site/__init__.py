"""What the pages of the website say: a register and a day in, values out, of which `render.site` makes files."""
