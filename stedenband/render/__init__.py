"""Turns values into text: tables, dossiers and findings for people, JSON and CSV for programs. Only here: Rich."""
