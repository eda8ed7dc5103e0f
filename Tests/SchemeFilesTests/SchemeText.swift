/// A scheme file of 22 lines in which one thing or another can be replaced.
let schemeText = """
  {
    "id": "xx-test",
    "version": 1,
    "name": "Test",
    "body": "Body",
    "country": "NZ",
    "unit": {"singular": "hour", "plural": "hours"},
    "in_force": {"from": "2023-01-01", "to": null},
    "check_again_by": "2027-02-01",
    "categories": [{"id": "RP", "name": "Reviewing"}],
    "sources": [{"id": "page", "mark": "A", "read_on": "2026-01-01", "title": "A page", "url": null}],
    "notes": ["A note."],
    "rules": [
      {"kind": "period", "anchor": "calendar_year", "source": "page"},
      {"kind": "rate", "per_minutes": "60", "source": "page"},
      {"kind": "min_sum", "of": ["RP"], "amount": "1", "source": "page"}
    ],
    "examples": [
      {"name": "One", "enrolled": {"from": "2026-01-01"}, "on": "2026-12-31",
       "sessions": [{"date": "2026-02-03", "minutes": 60}], "total": "1"}
    ]
  }
  """
