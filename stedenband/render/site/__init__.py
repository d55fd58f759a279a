"""The website: pages, map, script data, open data and feeds as files in a folder."""
