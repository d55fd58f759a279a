"""Single faults for the real files: each kind plants itself at every place where it can stand, one place at a time.

A fault is a few edits of the text, and the findings that it must give: the rule, and the place as an index in the text
before the edits.
"""
