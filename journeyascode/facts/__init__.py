"""What is true of a handbook, without a word of any language: one file for each question.

Readers are told only what stands here: a drawing, a table and a page that show the same fact have
it from the same function, with the same things left out and the same ones counted.
"""
