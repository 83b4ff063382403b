.PHONY: check fix test golden site serve bench
check:            ## everything CI runs
	ruff format --check .
	ruff check .
	mypy
	lint-imports
	pytest --cov -n auto
fix:              ## let the tools repair what they can
	ruff check --fix .
	ruff format .
test:
	pytest -q
golden:           ## accept new golden files; read the diff before you commit
	pytest -q --update-golden
site:             ## build the sample handbook into site/
	jac build
serve:
	jac serve
bench:            ## ratios to the floor and to plain MkDocs, as a table
	python -m tests.bench
