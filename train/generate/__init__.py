"""Composes coded training reports from patterns: every claim is coded by the rule that wrote its sentence."""
