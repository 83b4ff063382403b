"""The ledger of handovers: who passes what on to whom, and how well."""
