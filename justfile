# `just` lists these

# the dashboard on the demo
run *ARGS:
    uv run issuewatch {{ARGS}}

# the tests, as CI runs them
test *ARGS:
    uv run pytest {{ARGS}}

# lint, types, import contracts
check:
    uv run ruff check .
    uv run ruff format --check .
    uv run mypy
    uv run lint-imports

# put the code in its form
fix:
    uv run ruff check --fix .
    uv run ruff format .

# all that CI does
ci:
    .ci/run

# write the snapshots anew, to be looked at before they are committed
snapshots:
    uv run pytest --snapshot-update

# make the page of keys and the pictures of the docs
docs:
    uv run python docs/make.py
