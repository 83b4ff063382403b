.PHONY: check fix test coverage mutants texts golden site serve bench beside rendered pythons constraints
check:            ## everything CI runs
	ruff format --check .
	ruff check .
	mypy
	lint-imports
	pytest -n auto --dist worksteal
	.ci/coverage
fix:              ## let the tools repair what they can
	ruff check --fix .
	ruff format .
test:
	pytest -q
texts:            ## bring the catalogues of other languages up to date with what is said
	python -m tests.texts
coverage:         ## the tests of the rooms that reckon pass every branch of them
	.ci/coverage
mutants:          ## change the rooms that reckon here and there: which changes do tests notice?
	python -m tests.mutants
golden:           ## accept new golden files; read the diff before you commit
	pytest -q --update-golden
site:             ## build the sample handbook into site/
	jac build
serve:
	jac serve
bench:            ## ratios to the floor and to plain MkDocs, as a table; AGAINST=main: in turns with it
	python -m tests.bench $(if $(AGAINST),--against $(AGAINST))
pythons:          ## pass the tests with every Python from 3.11 that is here, or that uv can bring
	.ci/pythons 3.11 3.12 3.13 3.14
constraints:      ## write the versions of today into constraints.txt
	.ci/constraints
beside:           ## builds beside other plugins, newest versions, in an environment of its own
	python -m tests.beside

rendered:         ## builds what `jac render` writes with the newest Zensical, and counts dead links
	python -m tests.rendered
