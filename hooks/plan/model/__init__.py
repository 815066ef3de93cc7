"""What a plan is: pydantic models of every file in `plan_data/`. Read `plan.py` first, then `base.py`."""
