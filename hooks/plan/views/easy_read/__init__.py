"""The pages of the easy read version: one small module for each topic, all of them made of ideas."""
