"""Where a project keeps what we read and what we keep, relative to its root."""

CACHE_FOLDER = ".cache/alignment"
DATA_FOLDERS = ("frameworks", "case_studies", "guidance")
